import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

import { executableIn } from '../node/platform.ts'

/** A release on disk. */
interface Stored {
  release: string
  bytes: number
}

/**
 * Deletes the releases that were downloaded first until the others fit into a limit.
 * @param folder absolute folder with a folder per release
 * @param limit bytes
 * @param kept releases that are never deleted
 */
export function deleteReleases(folder: string, limit: number, kept: ReadonlySet<string>): void {
  for (const release of chooseToDelete(listReleases(folder), limit, kept))
    rmSync(path.join(folder, release), { recursive: true, force: true })
}

/** @param stored the oldest download first */
export function chooseToDelete(stored: Stored[], limit: number, kept: ReadonlySet<string>): string[] {
  const others = stored.filter(({ release }) => !kept.has(release))
  let total = others.reduce((sum, { bytes }) => sum + bytes, 0)
  return others.flatMap(({ release, bytes }) => {
    if (total <= limit) return []
    total -= bytes
    return [release]
  })
}

function listReleases(folder: string): Stored[] {
  const files = readdirSync(folder).map((release) => ({ release, file: path.join(folder, release, executableIn()) }))
  return files
    .filter(({ file }) => existsSync(file))
    .map(({ release, file }) => ({ release, ...statSync(file) }))
    .toSorted((a, b) => a.birthtimeMs - b.birthtimeMs)
    .map(({ release, size }) => ({ release, bytes: size }))
}
