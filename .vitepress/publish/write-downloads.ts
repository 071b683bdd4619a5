import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'

import { DOWNLOADS_FOLDER } from '../export/downloads.ts'
import type { Download } from '../export/downloads.ts'

/** The folder of the downloads below the site's base. */
const FOLDER = 'downloads'

/**
 * Copies the downloads into the built site, except the npm package.
 * @param root the project's, absolute
 */
export async function writeDownloads(downloads: Download[], root: string, outDir: string): Promise<void> {
  const files = downloads.filter(({ kind }) => kind !== 'package').map(({ file }) => file)
  if (files.length > 0) await mkdir(path.join(outDir, FOLDER), { recursive: true })
  await Promise.all(
    files.map((file) => copyFile(path.join(root, DOWNLOADS_FOLDER, file), path.join(outDir, FOLDER, file))),
  )
}
