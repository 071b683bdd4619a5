import { compare } from 'semver'

import type { Variant } from '../example/variants.ts'
import type { Call } from '../trace/calls/call.ts'
import { countIterationsAfter, type Step } from '../trace/event-loop/steps.ts'
import type { Behaviour, Outcome } from './outcome.ts'

/** An outcome of a variant, and in how many of its runs it occurred. */
export interface Observation {
  variant: Variant
  runs: number
  outcome: Outcome
}

/** Variants of the same format with equal outcomes. */
export interface Group {
  format?: Variant['format']
  /** Exact versions of Node.js with their numbers of runs: the pinned one first, then the newest. */
  versions: { node: string; runs: number }[]
  /** The outcome on the first of the versions. */
  outcome: Outcome
}

/**
 * Returns a text that is the same for equal outcomes. It includes the name, code and message of an unhandled error and what was thrown, but not
 * the report (stack frames, source line, braces), which differs between versions of Node.js that behave alike.
 */
export function outcomeKey({ client, trace, calls, ...outcome }: Outcome): string {
  const parts = [...[outcome, client].map((each) => each && comparable(each)), trace && comparableTrace(trace)]
  return JSON.stringify([...parts, calls?.map(comparableCall)])
}

/** Groups equal outcomes. The pinned version sorts first, then newer before older versions, then the more frequent outcome. */
export function groupObservations(observations: Observation[], pinned: string): Group[] {
  const groups = new Map<string, Group>()
  for (const { variant, runs, outcome } of observations.toSorted((a, b) => order(a, b, pinned))) {
    const key = `${variant.format}${outcomeKey(outcome)}`
    const empty = { ...(variant.format && { format: variant.format }), versions: [], outcome }
    groups.getOrInsert(key, empty).versions.push({ node: variant.node, runs })
  }
  return [...groups.values()]
}

/** Reverses `groupObservations`. */
export function observationsOf(groups: Group[]): Observation[] {
  return groups.flatMap(({ format, versions, outcome }) =>
    versions.map(({ node, runs }) => ({ variant: format ? { node, format } : { node }, runs, outcome })),
  )
}

/** Merges and counts equal outcomes of one variant. */
export function countOutcomes(variant: Variant, outcomes: Outcome[]): Observation[] {
  const counted = new Map<string, Observation>()
  for (const outcome of outcomes) counted.getOrInsert(outcomeKey(outcome), { variant, runs: 0, outcome }).runs += 1
  return [...counted.values()]
}

function comparable({ output, status, error }: Behaviour): unknown {
  return [output, status, error && [error.name, error.code, error.message, error.thrown]]
}

function comparableCall({ kind, from, to, detail, lines, heard }: Call): unknown {
  return [kind, from, to, detail, lines, heard]
}

/** Leaves out places, because versions name different lines of a call that spans several; see iterations.ts for the iterations. */
function comparableTrace(trace: Step[]): unknown {
  const iterations = countIterationsAfter(trace)
  return trace.map(({ lane, kind, queuedBy, lines }, index) => [lane, kind, queuedBy, lines, iterations[index]])
}

function order(a: Observation, b: Observation, pinned: string): number {
  const format = (a.variant.format ?? '').localeCompare(b.variant.format ?? '')
  const first = Number(b.variant.node === pinned) - Number(a.variant.node === pinned)
  return format || first || compare(b.variant.node, a.variant.node) || b.runs - a.runs
}
