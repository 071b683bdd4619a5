import { readFileSync } from 'node:fs'

import type { BatchSummary } from '../batch/batch.ts'
import { InputError } from '../problem.ts'

/** What came of a run as programs read it: what `--save` writes, and what `--reporter json` prints. */
export function formatSaved(summary: BatchSummary): string {
  return `${JSON.stringify(summary, null, 2)}\n`
}

/**
 * Reads what a run saved.
 * @throws InputError where there is no such file, or something else is in it
 */
export function readSaved(file: string): BatchSummary {
  const saved = parse(file)
  if (isSummary(saved)) return saved
  throw complain(file, 'this is not what a run saves.')
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && 'syscall' in error)) throw error
    throw complain(file, `this cannot be read: ${error.message}.`, error)
  }
}

function isSummary(saved: unknown): saved is BatchSummary {
  const { results, problems }: Partial<Record<string, unknown>> = Object(saved)
  return Array.isArray(results) && Array.isArray(problems)
}

function complain(file: string, message: string, cause?: Error): InputError {
  const next = 'Write it with npm run verify -- --save <file>.'
  return new InputError({ file, message, next }, { cause })
}
