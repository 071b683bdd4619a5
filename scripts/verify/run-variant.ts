import path from 'node:path'

import type { Example } from '../example/example.ts'
import type { Header } from '../example/header.ts'
import { nameVariant, type Variant } from '../example/variants.ts'
import type { Missing } from '../node/nodes.ts'
import type { Evaluation } from '../recording/evaluate.ts'
import type { Failure } from '../recording/failure.ts'
import { countOutcomes, type Observation } from '../recording/observation.ts'
import type { Outcome } from '../recording/outcome.ts'
import { renderRecording } from '../recording/render-recording.ts'
import { diffLines } from '../util/diff.ts'
import { InputError, type Problem } from '../util/problem.ts'
import type { Context } from './context.ts'
import { prepareTask } from './prepare-task.ts'
import { runAndEvaluate } from './run-and-evaluate.ts'

/** The result of running one variant of an example. */
export type VariantResult = { variant: Variant } & (
  | { kind: 'observed'; observations: Observation[] }
  /** Two runs of the same program differed. */
  | { kind: 'unstable'; diff: string[] }
  /** A run did not meet the expectations of the header. */
  | ({ kind: 'failed'; outcome: Outcome } & Failure)
  /** This version of Node.js cannot run the program. */
  | { kind: 'invalid'; problem: Problem }
  /** This version of Node.js is not available (`Nodes.problems` says why, unless this platform has no build of it), or the program is for another system. */
  | { kind: 'skipped'; missing: Missing['missing'] | 'platform' }
  /** It must not run without a sandbox, because nothing else would hold it; nothing was run. */
  | { kind: 'refused'; reason: string }
  /** The run was aborted before it was complete. */
  | { kind: 'interrupted' }
)

/** Runs a variant as often as its header or the command line asks for; stops after a failed run. */
export async function runVariant(
  example: Example,
  header: Header,
  variant: Variant,
  context: Context,
): Promise<VariantResult> {
  const { scheduler, abort, tally } = context
  if (header.platform !== undefined && header.platform !== process.platform)
    return { variant, kind: 'skipped', missing: 'platform' }
  const reason = context.sandboxPolicy.refuse(header.allow, variant.node)
  if (reason !== undefined) return { variant, kind: 'refused', reason }
  const times = header.repeat > 1 ? header.repeat : context.repeat
  const prepareIn = (place: Context): ReturnType<typeof prepareTask> =>
    prepareTask(example, header, variant, place, times)
  const prepared = prepareIn(context)
  const moved = times > header.repeat && canMove(context) ? prepareIn(elsewhere(context)) : prepared
  const taskOf = (index: number): typeof prepared => (index % 2 === 1 ? moved : prepared)
  const evaluations: Evaluation[] = []
  const isOver = (): boolean =>
    evaluations.some(({ failure }) => failure) ||
    (header.repeat === 1 && countOutcomes(variant, outcomesOf(evaluations)).length > 1)
  // All slots are requested before anything is awaited: the scheduler shuffles those requested at once.
  const runs = Array.from({ length: times }, (_, index) =>
    scheduler.schedule(`${example.id} ${nameVariant(variant)} ${index}`, taskOf(index), async (task) => {
      if (abort?.aborted || 'missing' in task || isOver()) return
      tally.runs += 1
      const evaluation = await runAndEvaluate(example, header, task, context)
      // The end of an interrupted run is not the program's. A trial shows what it had printed.
      if (!abort?.aborted || context.mode === 'try') evaluations.push(evaluation)
    }),
  )
  try {
    const [task] = await Promise.all([prepared, ...runs])
    if (abort?.aborted && evaluations.length < times) return { variant, kind: 'interrupted' }
    if ('missing' in task) return { variant, kind: 'skipped', missing: task.missing }
    return summarize(variant, header, evaluations)
  } catch (error) {
    if (error instanceof InputError) return { variant, kind: 'invalid', problem: error.problem }
    throw error
  }
}

/** In the sandbox, and in the reports of coverage, the folder of a program has one path. */
function canMove({ sandboxPolicy, coverage }: Context): boolean {
  return sandboxPolicy.sandbox() === undefined && coverage === undefined
}

/** Every other run has its program in a folder with a longer path, so that an output that depends on the folder is unstable. */
function elsewhere(context: Context): Context {
  return { ...context, codeFolder: path.join(context.codeFolder, 'elsewhere') }
}

function summarize(variant: Variant, header: Header, evaluations: Evaluation[]): VariantResult {
  const failed = evaluations.find(({ failure }) => failure)
  if (failed?.failure) return { variant, kind: 'failed', outcome: failed.outcome, ...failed.failure }
  const observations = countOutcomes(variant, outcomesOf(evaluations))
  if (header.repeat > 1) return { variant, kind: 'observed', observations }
  const [first, second] = observations
  if (first && second) return { variant, kind: 'unstable', diff: diffLines(textOf(first), textOf(second)) }
  // How often `--repeat` ran the program is not part of a recording.
  return { variant, kind: 'observed', observations: observations.map((each) => ({ ...each, runs: 1 })) }
}

function outcomesOf(evaluations: Evaluation[]): Outcome[] {
  return evaluations.map(({ outcome }) => outcome)
}

function textOf({ variant, outcome }: Observation): string {
  return renderRecording({
    example: nameVariant(variant),
    groups: [{ versions: [{ node: variant.node, runs: 1 }], outcome }],
  })
}
