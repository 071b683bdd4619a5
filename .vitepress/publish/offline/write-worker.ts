import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { build } from 'vite'

import { EDITION_FILE, WORKER_FILE } from './edition.ts'
import { keptFiles } from './kept-files.ts'

/**
 * Writes the service worker that keeps the built site in the browser, once a reader asks for it, and what the reader is
 * told before. Nothing may be written into the site after it.
 */
export async function writeWorker(outDir: string): Promise<void> {
  const { files, edition } = await keptFiles(outDir)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { KEPT_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: path.join(import.meta.dirname, 'worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => WORKER_FILE,
      },
    },
  })
  await writeFile(path.join(outDir, EDITION_FILE), JSON.stringify(edition))
}
