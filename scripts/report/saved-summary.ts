import { readFileSync, writeFileSync } from 'node:fs'

import type { RunSummary } from '../verify/run-examples.ts'
import { isSystemError } from '../util/system-error.ts'
import { InputError } from '../util/problem.ts'

/** What came of a run as programs read it: what `--save` writes, and what `--reporter json` prints. */
export function formatSaved(summary: RunSummary): string {
  return `${JSON.stringify(summary, null, 2)}\n`
}

/**
 * Writes what came of a run.
 * @throws InputError where the file cannot be written
 */
export function writeSaved(file: string, summary: RunSummary): void {
  try {
    writeFileSync(file, formatSaved(summary))
  } catch (error) {
    if (!isSystemError(error)) throw error
    const next = 'Name a file in a folder that is there: --save <file>.'
    throw new InputError({ file, message: `this cannot be written: ${error.message}.`, next }, { cause: error })
  }
}

/**
 * Reads what a run saved.
 * @throws InputError where there is no such file, or something else is in it
 */
export function readSaved(file: string): RunSummary {
  const saved = parse(file)
  if (isSummary(saved)) return saved
  throw complain(file, 'this is not what a run saves.')
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError) && !isSystemError(error)) throw error
    throw complain(file, `this cannot be read: ${error.message}.`, error)
  }
}

function isSummary(saved: unknown): saved is RunSummary {
  const { results, problems, notices }: Partial<Record<string, unknown>> = Object(saved)
  return [results, problems, notices].every(Array.isArray)
}

function complain(file: string, message: string, cause?: Error): InputError {
  const next = 'Write it with npm run verify -- --save <file>.'
  return new InputError({ file, message, next }, { cause })
}
