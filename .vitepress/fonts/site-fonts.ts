import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'

import subsetFont from 'subset-font'

import { digest } from '../../scripts/util/digest.ts'
import { latinFont } from './latin-font.ts'

/** The files of the site's fonts; theme/styles/fonts.css names them. Chinese text has the fonts of the reader's system. */
const FONTS = {
  'text-400.woff2': latinFont('source-sans-3', 400),
  'text-600.woff2': latinFont('source-sans-3', 600),
  'code-400.woff2': latinFont('source-code-pro', 400),
}
/** Drops features of OpenType that pages never ask for, such as figures of other heights; letters keep their shapes and distances. */
const OPTIONS = { targetFormat: 'woff2', keepFeatures: ['ccmp', 'locl', 'kern', 'mark'] } as const
/** Everything that pages show: their text, programs and recordings, and the strings of the interface. */
const SHOWN = [
  'docs/**/*.{md,json,yaml}',
  'examples/**/*.{ts,mts,cts,js,mjs,cjs,json,yaml}',
  '.vitepress/messages/**/*.ts',
]
/** Readers type these, too. */
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('')

/**
 * Writes the site's fonts, with no other characters than the book's, into a folder of the cache, unless it is there already.
 * @param root the project's root, absolute
 * @returns the folder, absolute
 */
export async function prepareFonts(root: string): Promise<string> {
  const shown = globSync(SHOWN, { cwd: root, exclude: ['**/node_modules/**'] })
  const text = shown.map((file) => readFileSync(path.join(root, file), 'utf8')).join('')
  const characters = [...new Set(ASCII + text)].toSorted().join('')
  const sources = Object.entries(FONTS).map(([name, file]) => [name, readFileSync(file)] as const)
  const key = digest([characters, JSON.stringify(OPTIONS), ...sources.map(([, font]) => font)])
  const folder = path.join(root, '.cache/fonts', key)
  if (existsSync(folder)) return folder
  const unfinished = path.join(root, '.cache/fonts', `${randomUUID()}.unfinished`)
  await mkdir(unfinished, { recursive: true })
  for (const [name, font] of sources)
    await writeFile(path.join(unfinished, name), await subsetFont(font, characters, OPTIONS))
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }))
  return folder
}
