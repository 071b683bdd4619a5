import { createRequire } from 'node:module'

/** The fonts of the site and of its printed form, under the SIL Open Font License 1.1. */
export const LATIN_FONTS = ['source-sans-3', 'source-code-pro'] as const

const { resolve } = createRequire(import.meta.url)

/** Returns the absolute path of a font with the Latin characters, as WOFF2. */
export function latinFont(name: (typeof LATIN_FONTS)[number], weight: number): string {
  return resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`)
}
