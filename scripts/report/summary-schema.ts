import * as v from 'valibot'

import { RE_ID } from '../example/find-example.ts'
import { FORMATS } from '../example/header.ts'
import { CALLS } from '../trace/calls/call.ts'
import { LANES } from '../trace/event-loop/lanes.ts'
import { count } from '../util/schemas.ts'
import type { RunSummary } from '../verify/run-examples.ts'

const texts = v.array(v.string())
const line = v.optional(count)
const problem = v.object({ file: v.string(), line, message: v.string(), next: v.string() })
const variant = v.object({ node: v.string(), format: v.optional(v.picklist(FORMATS)) })
const variants = v.array(variant)

const behaviour = v.object({
  output: v.array(v.object({ stream: v.picklist(['stdout', 'stderr']), text: v.string() })),
  status: v.union([
    v.object({ exit: v.number() }),
    v.object({ signal: v.string() }),
    v.object({ stopped: v.literal(true) }),
  ]),
  error: v.optional(
    v.object({ name: v.string(), code: v.optional(v.string()), message: v.string(), report: v.string() }),
  ),
})

const step = v.object({
  lane: v.picklist(LANES),
  iteration: count,
  kind: v.string(),
  queuedAt: v.optional(v.string()),
  queuedBy: v.optional(count),
  places: texts,
  lines: count,
})

const call = v.object({
  kind: v.picklist(CALLS),
  from: v.string(),
  to: v.string(),
  detail: v.string(),
  at: v.optional(v.string()),
  lines: count,
  heard: count,
})

const failure = v.object({
  variant,
  kind: v.literal('failed'),
  outcome: v.object({
    ...behaviour.entries,
    client: v.optional(behaviour),
    trace: v.optional(v.array(step)),
    calls: v.optional(v.array(call)),
  }),
  reason: v.string(),
  next: v.string(),
  line,
})

const example = v.object({
  id: v.pipe(v.string(), v.regex(RE_ID)),
  entry: v.string(),
  files: texts,
  home: v.string(),
  recording: v.string(),
})

const skipped = v.object({
  variant,
  kind: v.literal('skipped'),
  missing: v.picklist(['build', 'start', 'fetch', 'platform']),
})
const runs = { example, variants, skipped: v.array(skipped) }

const deviations = [
  v.object({
    ...runs,
    status: v.literal('drift'),
    diff: texts,
    changes: v.array(v.object({ variants: texts, diff: texts })),
    recorded: v.boolean(),
    line: count,
  }),
  v.object({ ...runs, status: v.literal('incomplete'), missing: variants }),
  v.object({ ...runs, status: v.literal('unstable'), variant, diff: texts }),
  v.object({ ...runs, status: v.literal('failed'), failures: v.array(failure) }),
] as const

const result = v.variant('status', [
  v.object({ ...runs, status: v.picklist(['cached', 'verified', 'skipped']) }),
  v.object({ ...runs, status: v.literal('recorded'), diff: texts, missing: variants }),
  ...deviations,
  v.object({
    ...runs,
    status: v.literal('flaky'),
    until: v.string(),
    reason: v.string(),
    instead: v.variant('status', deviations),
  }),
  v.object({
    ...runs,
    status: v.literal('refused'),
    refusals: v.array(v.object({ variant, kind: v.literal('refused'), reason: v.string() })),
  }),
  v.object({ example, status: v.literal('invalid'), problem }),
])

/** The JSON that `--save` writes. */
export const summarySchema: v.GenericSchema<unknown, RunSummary> = v.object({
  results: v.array(result),
  problems: v.array(problem),
  notices: texts,
  proof: v.optional(v.object({ runs: v.number(), repeat: v.number(), seed: v.optional(v.number()) })),
})
