import * as v from 'valibot'

import type { Chunk } from '../runner/transcript.ts'

/** Lines of an output that differ from another one, by number from 1. */
export type ChangedLines = Record<string, string>

/** Shorter outputs are easier to read whole. */
const LEAST_LINES = 100
/** Outputs that have less in common are written whole. */
const MOST_CHANGED = 0.25

/**
 * Returns the lines in which a long output on stdout differs from another one of as many lines; undefined if they have too
 * little in common, or one of them has another form.
 */
export function changedLines(before: Chunk[], after: Chunk[]): ChangedLines | undefined {
  const [old, now] = [linesOfOnly(before), linesOfOnly(after)]
  if (!old || !now || old.length !== now.length || now.length < LEAST_LINES) return undefined
  const changed = now.flatMap((line, index) => (line === old[index] ? [] : [[String(index + 1), line]]))
  return changed.length <= now.length * MOST_CHANGED ? Object.fromEntries(changed) : undefined
}

const entrySchema = v.looseObject({ output: v.array(v.object({ stdout: v.string() })) })
const changedSchema = v.looseObject({ changed: v.record(v.string(), v.string()) })

/**
 * Replaces the changed lines of outcomes in a recording by whole outputs, from the outcome above each. What has another form
 * stays as it is, for the schema of recordings to report.
 * @param outcomes the list as YAML has it
 */
export function completeOutputs(outcomes: unknown): unknown {
  if (!Array.isArray(outcomes)) return outcomes
  const complete: unknown[] = []
  for (const entry of outcomes) complete.push(completeOutput(entry, complete.at(-1)))
  return complete
}

function completeOutput(entry: unknown, above: unknown): unknown {
  if (!v.is(changedSchema, entry) || !v.is(entrySchema, above)) return entry
  const { changed, ...rest } = entry
  const lines = linesOfOnly([{ stream: 'stdout', text: above.output.map(({ stdout }) => stdout).join('') }])
  if (!lines || Object.keys(changed).some((number) => lines[Number(number) - 1] === undefined)) return entry
  const stdout = lines.map((line, index) => `${changed[index + 1] ?? line}\n`).join('')
  return { ...rest, output: [{ stdout }] }
}

/** The lines of an output that consists of whole lines on stdout. */
function linesOfOnly([chunk, ...others]: Chunk[]): string[] | undefined {
  const isPlain = chunk?.stream === 'stdout' && chunk.text.endsWith('\n') && others.length === 0
  return isPlain ? chunk.text.slice(0, -1).split('\n') : undefined
}
