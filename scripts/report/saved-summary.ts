import { readFileSync, writeFileSync } from 'node:fs'

import type { RunSummary } from '../verify/run-examples.ts'
import { isSystemError, InputError } from '../util/problem.ts'
import { parseJson } from '../util/read-json.ts'
import { summarySchema } from './summary-schema.ts'

/** Formats a summary as JSON, for `--save` and for `--reporter json`. */
export function formatSaved(summary: RunSummary): string {
  return `${JSON.stringify(summary, null, 2)}\n`
}

/**
 * Writes a summary to a file.
 * @throws InputError if the file cannot be written
 */
export function writeSaved(file: string, summary: RunSummary): void {
  try {
    writeFileSync(file, formatSaved(summary))
  } catch (error) {
    if (!isSystemError(error)) throw error
    const next = 'Name a file in an existing folder: --save <file>.'
    throw new InputError({ file, message: `the file cannot be written: ${error.message}.`, next }, { cause: error })
  }
}

/**
 * Reads a summary from a file.
 * @throws InputError if the file does not exist, or contains something else
 */
export function readSaved(file: string): RunSummary {
  const next = 'Write it with npm run verify -- --save <file>.'
  return parseJson(readText(file, next), summarySchema, { file, next })
}

function readText(file: string, next: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new InputError({ file, message: `the file cannot be read: ${error.message}.`, next }, { cause: error })
  }
}

/** Merges the summaries of shards into that of a whole run. */
export function mergeSummaries(summaries: RunSummary[]): RunSummary {
  const problems = summaries.flatMap((summary) => summary.problems)
  return {
    notices: [...new Set(summaries.flatMap((summary) => summary.notices))],
    results: summaries.flatMap(({ results }) => results).toSorted((a, b) => (a.example.id < b.example.id ? -1 : 1)),
    // Each shard reports the invalid files of the whole tree.
    problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()],
  }
}
