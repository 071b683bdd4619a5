import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { isRunning } from '../sandbox/proc.ts'

const RE_FOLDER = /^proven-(\d+)-\w+$/
let hasTidied = false

/** Creates the working directory of a program without a sandbox: absolute, without symbolic links. */
export function createWorkingFolder(): string {
  const home = realpathSync(tmpdir())
  if (!hasTidied) removeAbandoned(home)
  hasTidied = true
  return mkdtempSync(path.join(home, `proven-${process.pid}-`))
}

/** Removes the folders of runners that were killed. */
function removeAbandoned(home: string): void {
  for (const name of readdirSync(home)) {
    const [, pid] = RE_FOLDER.exec(name) ?? []
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(home, name), { recursive: true, force: true })
  }
}
