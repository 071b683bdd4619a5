/** A step of `npm run check`: prints what is wrong with the dependencies: their origin, install scripts and licences. */
import path from 'node:path'

import { printProblems, runCommand } from './cli/run-command.ts'
import { ALLOWED_FILE, readAllowed } from './lint/dependencies/allow-list.ts'
import { checkLockfile } from './lint/dependencies/check-lockfile.ts'
import { checkManifest } from './lint/dependencies/check-manifest.ts'
import { readInstallScripts } from './lint/dependencies/install-scripts.ts'
import { LOCK_FILE, readLock } from './lint/dependencies/lockfile.ts'
import { readText } from './util/read-text.ts'

const root = path.resolve(import.meta.dirname, '..')

await runCommand('check', () => {
  const read = (file: string): string => readText(path.join(root, file))
  const lock = readLock(read(LOCK_FILE))
  const allowed = readAllowed(read(ALLOWED_FILE))
  const scripts = readInstallScripts(root, lock.packages)
  return printProblems([
    ...checkManifest(read('package.json'), lock),
    ...checkLockfile(lock.packages, allowed, scripts),
  ])
})
