import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'

import { x } from 'tinyexec'

import { CommandError } from '../cli/run-command.ts'
import { discoverExamples } from '../example/discover.ts'
import { readSaved } from '../report/saved-summary.ts'
import type { RunSummary } from '../verify/run-examples.ts'
import { UPGRADE_FOLDER } from './scratch.ts'

interface RecordOptions {
  /** The project's root, absolute. */
  root: string
  abort: AbortSignal
  print: (line: string) => void
}

const RE_RESULT = /^[✓✗] /
const RE_FAILED = /^✗ /
/** The number of times that progress is printed. */
const STEPS = 10
const MAX_LINES = 12

/**
 * Records all examples of a copy of the project on the Node.js that it pins, and prints how far it is.
 * @param scratch the copy, absolute
 * @throws CommandError if the command for recording fails itself
 */
export async function recordAll(scratch: string, { root, abort, print }: RecordOptions): Promise<RunSummary> {
  const total = discoverExamples(scratch).examples.length
  const saved = path.join(root, UPGRADE_FOLDER, 'recorded.json')
  await rm(saved, { force: true })
  abort.throwIfAborted()
  const args = ['record', '--node', 'pinned', '--no-cache', '--save', saved]
  const running = x(process.execPath, [path.join(scratch, 'scripts/run.ts'), ...args], {
    nodeOptions: { cwd: scratch },
  })
  const end = (): void => void running.kill('SIGTERM')
  abort.addEventListener('abort', end, { once: true })
  let done = 0
  let last: string[] = []
  for await (const line of running) {
    last = [...last, line].slice(-MAX_LINES)
    if (RE_FAILED.test(line)) print(`  ${line}`)
    if (!RE_RESULT.test(line)) continue
    done += 1
    if (Math.floor((done * STEPS) / total) > Math.floor(((done - 1) * STEPS) / total)) print(`  ${done} of ${total}`)
  }
  await running
  abort.removeEventListener('abort', end)
  abort.throwIfAborted()
  if (existsSync(saved)) return readSaved(saved)
  throw new CommandError(['The examples cannot be recorded:', ...last].join('\n  '))
}
