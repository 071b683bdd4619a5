import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import subsetFont from 'subset-font'

import { LATIN_FONTS, latinFont } from '../../fonts/latin-font.ts'

interface Face {
  family: string
  weight: number
  file: string
}

const { resolve } = createRequire(import.meta.url)
const HANS = path.join(path.dirname(resolve('@embedpdf/fonts-sc')), '../fonts')

/** The Latin fonts come first, because browsers can't print the Latin glyphs of the Chinese font as TrueType. */
const FACES: Face[] = [
  ...LATIN_FONTS.flatMap((name) =>
    [400, 700].map((weight): Face => ({
      family: name === 'source-sans-3' ? 'Source Sans 3' : 'Source Code Pro',
      weight,
      file: latinFont(name, weight),
    })),
  ),
  ...(['Regular', 'Bold'] as const).map((name): Face => ({
    family: 'Noto Sans S Chinese',
    weight: name === 'Bold' ? 700 : 400,
    file: path.join(HANS, `NotoSansHans-${name}.otf`),
  })),
]

/**
 * The fonts of the printed book as CSS, embedded because the machine may lack them.
 * @param text the printed text. The fonts contain its characters only: some characters share a glyph, such as 目 and the
 *   radical ⽬, and readers must find and copy the character of the text
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
