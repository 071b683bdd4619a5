import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { build } from 'vite'

import { EDITION_FILE, WORKER_FILE, type Edition } from '../../scripts/contracts/edition.ts'
import { precachedFiles, revisionOf } from './precached-files.ts'

/**
 * Writes the service worker that saves the offline copy, and the edition with its file count and sizes. Runs last: files
 * that are written later are not in the offline copy.
 */
export async function writeWorker(outDir: string): Promise<void> {
  const { files, sizes } = await precachedFiles(outDir)
  const edition = JSON.stringify({ files: files.length + 1, ...sizes } satisfies Edition)
  await writeFile(path.join(outDir, EDITION_FILE), edition)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      PRECACHED_FILES: JSON.stringify([...files, { url: EDITION_FILE, revision: revisionOf(edition) }]),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: path.join(import.meta.dirname, 'service-worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => WORKER_FILE,
      },
    },
  })
}
