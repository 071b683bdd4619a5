import { readFileSync, writeFileSync } from 'node:fs'

import type { RunSummary } from '../verify/run-examples.ts'
import { replaceHidden } from '../util/hidden-characters.ts'
import { isSystemError, InputError, type Problem } from '../util/problem.ts'
import { parseJson } from '../util/read-json.ts'
import { summarySchema } from './summary-schema.ts'

/** Formats a summary as JSON, for `--save` and for `--reporter json`. Characters that do not show are escaped. */
export function formatSaved(summary: RunSummary): string {
  return `${replaceHidden(JSON.stringify(summary, null, 2), toEscape)}\n`
}

/** Characters above U+FFFF are two escapes in JSON. */
function toEscape(codePoint: number): string {
  const units = String.fromCodePoint(codePoint).split('')
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
}

/**
 * Writes a summary to a file.
 * @throws InputError if the file cannot be written
 */
export function writeSaved(file: string, summary: RunSummary): void {
  const next = 'Name a file in an existing folder: --save <file>.'
  access({ file, message: 'the file cannot be written', next }, () => writeFileSync(file, formatSaved(summary)))
}

/**
 * Reads a summary from a file.
 * @throws InputError if the file does not exist, or contains something else
 */
export function readSaved(file: string): RunSummary {
  const next = 'Write it with npm run verify -- --save <file>.'
  const text = access({ file, message: 'the file cannot be read', next }, () => readFileSync(file, 'utf8'))
  return parseJson(text, summarySchema, { file, next })
}

/** Reports a system error as a problem, whose message it completes. */
function access<Value>(problem: Problem, action: () => Value): Value {
  try {
    return action()
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new InputError({ ...problem, message: `${problem.message}: ${error.message}.` }, { cause: error })
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
