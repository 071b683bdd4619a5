/**
 * `node scripts/check-dependencies.ts`: what is wrong with the packages that the project depends on: where they come from,
 * what they run, and what they are under. A part of `npm run check`.
 * Exit codes: 0 nothing; 1 something.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { ALLOWED_FILE, readAllowed } from './lint/dependencies/allow-list.ts'
import { checkLocked } from './lint/dependencies/check-lockfile.ts'
import { checkManifest } from './lint/dependencies/check-manifest.ts'
import { LOCK_FILE, readLock } from './lint/dependencies/lockfile.ts'
import { readInstalled } from './lint/dependencies/install-scripts.ts'
import { InputError, formatProblem } from './util/problem.ts'
import type { Problem } from './util/problem.ts'

const root = path.resolve(import.meta.dirname, '..')

try {
  for (const problem of check()) {
    console.log(formatProblem(problem))
    process.exitCode = 1
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.log(error.message)
  process.exitCode = 1
}

function check(): Problem[] {
  const lock = readLock(read(LOCK_FILE))
  const allowed = readAllowed(read(ALLOWED_FILE))
  const installed = readInstalled(root, lock.packages)
  return [...checkManifest(read('package.json'), lock), ...checkLocked(lock.packages, allowed, installed)]
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}
