/**
 * `npm run offline`: builds the book's downloads: a folder that needs no server, an EPUB and a PDF in each language, and the
 * npm package. The next build of the site lists and serves them.
 */
import path from 'node:path'

import { DOWNLOADS_FOLDER } from '../.vitepress/export/downloads.ts'
import { exportAll } from '../.vitepress/export/export-all.ts'
import { CommandError, runCommand, UsageError } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run offline

Builds the book's downloads into ${DOWNLOADS_FOLDER}: a folder that needs no server, an EPUB and a PDF in each language,
and the npm package. The next npm run build lists them on the site. Takes about a minute.

Exit code: 0 done; 1 a download cannot be built, and the previous ones are kept; 2 wrong usage.`

await runCommand(
  'offline',
  async (args) => {
    if (args.length > 0) throw new UsageError('npm run offline takes no arguments: it builds every download.')
    const began = performance.now()
    const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8)
    try {
      await exportAll(root, ({ file, size }) =>
        stdout.print(`${seconds()}  ${file}  ${(size / 2 ** 20).toFixed(1)} MB`),
      )
    } catch (error) {
      // A failed build is the usual cause: its own output says more than a stack.
      throw error instanceof Error ? new CommandError(error.message, { cause: error }) : error
    }
    stdout.print(`${seconds()}  All are in ${DOWNLOADS_FOLDER}. npm run build lists them on the site.`)
  },
  USAGE,
)
