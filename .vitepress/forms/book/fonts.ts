import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

interface Face {
  family: string
  weight: number
  file: string
  format: 'opentype' | 'woff2'
}

const { resolve } = createRequire(import.meta.url)
const HANS = path.join(path.dirname(resolve('@embedpdf/fonts-sc')), '../fonts')

/** Latin first: the Chinese font has its own, but browsers cannot print them as TrueType. */
const FACES: Face[] = [
  ...['source-sans-3', 'source-code-pro'].flatMap((name) =>
    [400, 700].map((weight): Face => ({
      family: name === 'source-sans-3' ? 'Source Sans 3' : 'Source Code Pro',
      weight,
      file: resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`),
      format: 'woff2',
    })),
  ),
  ...(['Regular', 'Bold'] as const).map((name): Face => ({
    family: 'Noto Sans S Chinese',
    weight: name === 'Bold' ? 700 : 400,
    file: path.join(HANS, `NotoSansHans-${name}.otf`),
    format: 'opentype',
  })),
]

/** The fonts of the printed book, as styles that hold them: a machine that prints may have none of them. */
export function fontFaces(): string {
  return FACES.map(({ family, weight, file, format }) => {
    const data = readFileSync(file).toString('base64')
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/${format};base64,${data}) format('${format}') }`
  }).join('\n')
}
