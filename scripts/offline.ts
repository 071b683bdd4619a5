/**
 * `npm run offline`: makes the book's other forms: a folder that is read from disk, EPUB and PDF in each language, and the
 * npm package. The next build of the site lists them, and serves them.
 * Exit codes: 0 made; 1 one of them cannot be made, and those from before are still there; 2 wrong usage.
 */
import path from 'node:path'

import { DOWNLOADS_FOLDER } from '../.vitepress/export/downloads.ts'
import type { Download } from '../.vitepress/export/downloads.ts'
import { exportAll } from '../.vitepress/export/export-all.ts'

const root = path.resolve(import.meta.dirname, '..')
const began = performance.now()

if (process.argv.length > 2) {
  console.error('npm run offline takes no arguments: it makes all forms.')
  process.exitCode = 2
} else await make()

async function make(): Promise<void> {
  try {
    await exportAll(root, say)
    console.log(`${seconds()}  all in ${DOWNLOADS_FOLDER}. npm run build lists them on the site.`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

function say({ file, size }: Download): void {
  console.log(`${seconds()}  ${file}  ${(size / 2 ** 20).toFixed(1)} MB`)
}

function seconds(): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8)
}
