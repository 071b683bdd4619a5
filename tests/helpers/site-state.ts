import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds between two looks. */
const INTERVAL = 100

/** Says that a build has ended, for the other processes of the tests. */
export async function markBuilt(dist: string, building: Promise<void>): Promise<void> {
  const problem = await building.then(() => '', String)
  writeFileSync(markerOf(dist), problem)
}

/**
 * Waits until the site in a folder has been built.
 * @throws Error with the output of the build if it failed
 */
export async function waitUntilBuilt(dist: string): Promise<void> {
  while (!existsSync(markerOf(dist))) await sleep(INTERVAL)
  const problem = readFileSync(markerOf(dist), 'utf8')
  if (problem !== '') throw new Error(problem)
}

export function removeBuilt(dist: string): void {
  for (const each of [dist, markerOf(dist)]) rmSync(each, { recursive: true })
}

/** A file beside the folder, because tests list all files in it. */
function markerOf(dist: string): string {
  return `${dist}.built`
}
