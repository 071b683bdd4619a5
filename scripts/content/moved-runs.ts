import { existsSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import { InputError } from '../util/problem.ts'
import { readText } from '../util/read-text.ts'

/**
 * Where the permanent addresses of runs lead whose programs were renamed, moved or removed: the old id, and the id of the
 * example that shows the same now.
 */
export const MOVED_RUNS = 'docs/moved-runs.json'

const schema = v.record(v.string(), v.string())

/**
 * Reads `docs/moved-runs.json`.
 * @param root the project's, absolute
 * @throws InputError unless it contains an object of strings
 */
export function readMovedRuns(root: string): Map<string, string> {
  const file = path.join(root, MOVED_RUNS)
  if (!existsSync(file)) return new Map()
  try {
    return new Map(Object.entries(v.parse(schema, JSON.parse(readText(file)))))
  } catch (error) {
    if (!(error instanceof SyntaxError || v.isValiError(error))) throw error
    const next = 'Write an object such as {"io/old-name": "io/new-name"}.'
    throw new InputError({ file: MOVED_RUNS, message: `cannot be read: ${error.message}`, next }, { cause: error })
  }
}
