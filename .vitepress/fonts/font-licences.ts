import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import { LATIN_FONTS } from './latin-font.ts'

const { resolve } = createRequire(import.meta.url)

/** Writes the licence of each font into the built site, as the licences ask: `licences/source-sans-3.txt`. */
export async function writeFontLicences(outDir: string): Promise<void> {
  for (const name of LATIN_FONTS)
    await cp(resolve(`@fontsource/${name}/LICENSE`), path.join(outDir, 'licences', `${name}.txt`))
}
