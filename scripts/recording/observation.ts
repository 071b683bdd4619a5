import { compare } from 'semver'

import type { Variant } from '../example/variants.ts'
import type { Call } from '../trace/calls/call.ts'
import type { Step } from '../trace/event-loop/steps.ts'
import { countIterationsAfter } from '../trace/event-loop/iterations.ts'
import type { Behaviour, Outcome } from './outcome.ts'

/** What a variant did, and in how many of its runs. */
export interface Observation {
  variant: Variant
  runs: number
  outcome: Outcome
}

/** Variants of one format that behaved alike. */
export interface Group {
  format?: Variant['format']
  /** Exact versions of Node.js, the pinned one first, then the newest; and how many runs of each it was. */
  versions: { node: string; runs: number }[]
  /** As the first of the versions did it. */
  outcome: Outcome
}

/**
 * Two outcomes are alike if these texts are equal. Of an error that nobody handled its name, code and message count; how
 * Node.js reports it (stack frames, the line of source, braces) differs between versions that behave alike.
 */
export function outcomeKey({ client, trace, calls, ...outcome }: Outcome): string {
  const parts = [...[outcome, client].map((each) => each && comparable(each)), trace && comparableTrace(trace)]
  return JSON.stringify([...parts, calls?.map(comparableCall)])
}

/** Puts together what is alike. The group of the first version comes first, and of equals the more frequent one. */
export function groupObservations(observations: Observation[], pinned: string): Group[] {
  const groups = new Map<string, Group>()
  for (const { variant, runs, outcome } of observations.toSorted((a, b) => order(a, b, pinned))) {
    const key = `${variant.format}${outcomeKey(outcome)}`
    const group = groups.get(key) ?? { ...(variant.format && { format: variant.format }), versions: [], outcome }
    group.versions.push({ node: variant.node, runs })
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The opposite of grouping. */
export function observationsOf(groups: Group[]): Observation[] {
  return groups.flatMap(({ format, versions, outcome }) =>
    versions.map(({ node, runs }) => ({ variant: format ? { node, format } : { node }, runs, outcome })),
  )
}

/** Counts equal outcomes of one variant. */
export function countOutcomes(variant: Variant, outcomes: Outcome[]): Observation[] {
  const counted = new Map<string, Observation>()
  for (const outcome of outcomes) {
    const key = outcomeKey(outcome)
    const known = counted.get(key)
    if (known) known.runs += 1
    else counted.set(key, { variant, runs: 1, outcome })
  }
  return [...counted.values()]
}

function comparable({ output, status, error }: Behaviour): unknown {
  return [output, status, error && [error.name, error.code, error.message]]
}

function comparableCall({ kind, from, to, detail, lines, heard }: Call): unknown {
  return [kind, from, to, detail, lines, heard]
}

/** Of a call that goes over several lines, versions name different ones; see turns.ts for the turns. */
function comparableTrace(trace: Step[]): unknown {
  const turns = countIterationsAfter(trace)
  return trace.map(({ lane, kind, queuedBy: by, lines }, at) => [lane, kind, by, lines, turns[at]])
}

function order(a: Observation, b: Observation, pinned: string): number {
  const format = (a.variant.format ?? '').localeCompare(b.variant.format ?? '')
  const first = Number(b.variant.node === pinned) - Number(a.variant.node === pinned)
  return format || first || compare(b.variant.node, a.variant.node) || b.runs - a.runs
}
