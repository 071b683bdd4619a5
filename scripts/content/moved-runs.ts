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
  const result = v.safeParse(schema, parseJson(readText(file)))
  if (result.success) return new Map(Object.entries(result.output))
  throw unreadable(result.issues[0].message)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error))
  }
}

function unreadable(reason: string): InputError {
  const next = 'Write an object such as {"io/old-name": "io/new-name"}.'
  return new InputError({ file: MOVED_RUNS, message: `cannot be read: ${reason}`, next })
}
