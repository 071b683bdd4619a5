import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Example } from '../example/example.ts'
import { parseHeader } from '../example/header.ts'
import { InputError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { judge } from '../recording/outcome.ts'
import type { Outcome, Refusal } from '../recording/outcome.ts'
import { loadRecordingText, renderRecording } from '../recording/recording.ts'
import type { NodeVersion } from '../node/pinned.ts'
import { runOnce } from '../run/run.ts'
import type { Cache } from './cache.ts'
import { diffLines } from './diff.ts'
import { writeWhole } from './write-whole.ts'

/** The two endings of a run: `record` writes a new outcome down, `verify` reports it. */
export type Ending = 'record' | 'verify'

/** What became of one example. */
export type Result = { example: Example } & (
  | { status: 'cached' | 'verified' }
  /** The recording was written; the diff is against the one before. */
  | { status: 'recorded'; diff: string[] }
  /** It behaved otherwise than recorded. */
  | { status: 'drift'; diff: string[]; recorded: boolean }
  /** Two runs of the same program differed. */
  | { status: 'unstable'; diff: string[] }
  /** It ran, but not as it must: nothing could be recorded. */
  | ({ status: 'refused'; outcome: Outcome } & Refusal)
  /** Its header or its place is wrong: it did not run. */
  | { status: 'broken'; problem: Problem }
)

export interface Surroundings {
  root: string
  node: NodeVersion
  /** The folder for all that can be made anew, absolute; it exists. */
  cacheFolder: string
  compileCache: string
  cache: Cache
  ending: Ending
  /** How often each example is run. */
  repeat: number
  abort?: AbortSignal
}

/** Runs an example, unless the cache knows it, and ends it as asked. */
export async function settle(example: Example, surroundings: Surroundings): Promise<Result> {
  try {
    const { root, cache, repeat } = surroundings
    const recorded = loadRecordingText(root, example)
    const inputs = cache.inputsOf(example)
    const known = repeat === 1 && recorded !== undefined && cache.has(example, inputs, recorded)
    return known ? { example, status: 'cached' } : await runAndCompare(example, { inputs, recorded }, surroundings)
  } catch (error) {
    if (error instanceof InputError) return { example, status: 'broken', problem: error.problem }
    if (isSystemError(error)) return { example, status: 'broken', problem: describeFault(example, error) }
    throw error
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

/** The disk is full, a right is missing, there are too many processes: the others may still pass. */
function describeFault({ entry }: Example, { message }: NodeJS.ErrnoException): Problem {
  return {
    file: entry,
    message: `${message}.`,
    next: 'Its recording is as it was. Mend the machine, and run this again.',
  }
}

/** What was there before the run: a file that changes meanwhile counts as a change afterwards. */
interface Before {
  inputs: string
  /** The text of the recording, if there was one. */
  recorded?: string
}

async function runAndCompare(example: Example, before: Before, surroundings: Surroundings): Promise<Result> {
  let first: string | undefined
  for (let time = 0; time < surroundings.repeat; time += 1) {
    const { outcome, refusal } = await runAndJudge(example, surroundings)
    if (refusal) return { example, status: 'refused', outcome, ...refusal }
    const fresh = renderRecording({ example: example.id, outcomes: [{ node: surroundings.node.version, ...outcome }] })
    first ??= fresh
    if (fresh !== first) return { example, status: 'unstable', diff: diffLines(first, fresh) }
  }
  return end(example, first ?? '', before, surroundings)
}

/** The two endings, and the only place that writes recordings. */
async function end(
  example: Example,
  fresh: string,
  { inputs, recorded }: Before,
  surroundings: Surroundings,
): Promise<Result> {
  const { root, cache, cacheFolder, ending } = surroundings
  const diff = diffLines(recorded ?? '', fresh)
  if (fresh !== recorded && ending === 'verify')
    return { example, status: 'drift', diff, recorded: recorded !== undefined }
  if (fresh !== recorded) await writeWhole(path.join(root, example.recording), fresh, cacheFolder)
  cache.add(example, inputs, fresh)
  return fresh === recorded ? { example, status: 'verified' } : { example, status: 'recorded', diff }
}

async function runAndJudge(example: Example, { root, node, compileCache, abort }: Surroundings) {
  const header = parseHeader(readFileSync(path.join(root, example.entry), 'utf8'), example.entry)
  const run = await runOnce({ example, header, node, root, compileCache }, abort)
  return judge(run, header, { root, executable: node.executable })
}
