import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import subsetFont from 'subset-font'

interface Face {
  family: string
  weight: number
  file: string
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
    })),
  ),
  ...(['Regular', 'Bold'] as const).map((name): Face => ({
    family: 'Noto Sans S Chinese',
    weight: name === 'Bold' ? 700 : 400,
    file: path.join(HANS, `NotoSansHans-${name}.otf`),
  })),
]

/**
 * The fonts of the printed book, as styles that hold them: a machine that prints may have none of them.
 * @param text what is printed. The fonts have its characters only: several share a sign, such as 目 and the radical ⽬, and
 *   what is searched for, or copied, is the one that the text has
 */
export async function fontFaces(text: string): Promise<string> {
  const characters = [...new Set(text)].join('')
  const faces = FACES.map(async ({ family, weight, file }) => {
    const font = await subsetFont(await readFile(file), characters, { targetFormat: 'sfnt' })
    const source = `url(data:font/sfnt;base64,${font.toString('base64')})`
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: ${source} }`
  })
  return (await Promise.all(faces)).join('\n')
}
