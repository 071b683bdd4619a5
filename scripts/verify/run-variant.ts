import { chown, mkdir } from 'node:fs/promises'
import path from 'node:path'

import { prepareProgram } from '../compile/prepare-program.ts'
import type { Example } from '../example/example.ts'
import type { Header } from '../example/header.ts'
import { nameVariant } from '../example/variants.ts'
import type { Variant } from '../example/variants.ts'
import type { Missing } from '../node/nodes.ts'
import { countOutcomes } from '../recording/observation.ts'
import type { Observation } from '../recording/observation.ts'
import type { Evaluation } from '../recording/evaluate.ts'
import type { Outcome } from '../recording/outcome.ts'
import type { Failure } from '../recording/failure.ts'
import { renderRecording } from '../recording/render-recording.ts'
import type { Task } from '../runner/task.ts'
import { diffLines } from '../util/diff.ts'
import { runAndEvaluate } from './run-and-evaluate.ts'
import type { Context } from './context.ts'

/** What became of one variant of an example. */
export type VariantResult = { variant: Variant } & (
  | { kind: 'seen'; observations: Observation[] }
  /** Two runs of the same program differed. */
  | { kind: 'unstable'; diff: string[] }
  /** It ran, but not as it must. */
  | ({ kind: 'refused'; outcome: Outcome } & Failure)
  /** There is no such Node.js here; where it could not be fetched, `Nodes.problems` says why. */
  | { kind: 'skipped'; missing: 'build' | 'fetch' }
)

/** Thrown where the batch was interrupted before all runs were done. */
export class Interrupted extends Error {
  override name = 'Interrupted'
}

/** Runs a variant as often as its header or the command line wants it; stops at the first run that is no good. */
export async function runVariant(
  example: Example,
  header: Header,
  variant: Variant,
  context: Context,
): Promise<VariantResult> {
  const ready = prepareTask(example, header, variant, context)
  const times = header.repeat > 1 ? header.repeat : context.repeat
  const verdicts: Evaluation[] = []
  const isOver = (): boolean =>
    verdicts.some(({ failure }) => failure) ||
    (header.repeat === 1 && countOutcomes(variant, outcomesOf(verdicts)).length > 1)
  // Turns are asked for before anything is waited for: see turns.ts.
  const runs = Array.from({ length: times }, (_, at) =>
    context.scheduler.schedule(`${example.id} ${nameVariant(variant)} ${at}`, ready, async (task) => {
      if (context.abort?.aborted) throw new Interrupted('interrupted')
      if ('missing' in task || isOver()) return
      context.tally.runs += 1
      verdicts.push(await runAndEvaluate(example, header, task, context))
    }),
  )
  const [task] = await Promise.all([ready, ...runs])
  return 'missing' in task ? { variant, kind: 'skipped', missing: task.missing } : conclude(variant, header, verdicts)
}

function conclude(variant: Variant, header: Header, verdicts: Evaluation[]): VariantResult {
  const refused = verdicts.find(({ failure }) => failure)
  if (refused?.failure) return { variant, kind: 'refused', outcome: refused.outcome, ...refused.failure }
  const observations = countOutcomes(variant, outcomesOf(verdicts))
  const [first, second] = observations
  if (header.repeat > 1 || !first || !second) {
    const runs = header.repeat > 1 ? undefined : 1
    return { variant, kind: 'seen', observations: observations.map((each) => ({ ...each, runs: runs ?? each.runs })) }
  }
  return { variant, kind: 'unstable', diff: diffLines(textOf(first), textOf(second)) }
}

function outcomesOf(verdicts: Evaluation[]): Outcome[] {
  return verdicts.map(({ outcome }) => outcome)
}

function textOf({ variant, outcome }: Observation): string {
  return renderRecording({
    example: nameVariant(variant),
    groups: [{ versions: [{ node: variant.node, runs: 1 }], outcome }],
  })
}

async function prepareTask(
  example: Example,
  header: Header,
  variant: Variant,
  { root, nodes, cacheFolder, compileCache, fingerprint, preloadsFor, sandboxPolicy, coverage }: Context,
): Promise<Task | Missing> {
  const node = await nodes.get(variant.node)
  if ('missing' in node) return node
  const sandbox = sandboxPolicy.sandbox()
  const compiled = await makeCompileCache(compileCache, example, sandbox)
  const program = await prepareProgram(example, variant, { root, cacheFolder, fingerprint })
  const preloads = await preloadsFor(node.version)
  return {
    program,
    entry: program.fileOf(example.entry),
    header,
    node,
    root,
    compileCache: compiled,
    preloads,
    isMeasured: coverage !== undefined,
    sandbox,
  }
}

/** A folder for compiled code of this example alone, which the program's user can write. */
async function makeCompileCache(folder: string, { id }: Example, sandbox: Task['sandbox']): Promise<string> {
  const own = path.join(folder, sandbox?.user === undefined ? 'own' : `user-${sandbox.user}`, id)
  await mkdir(own, { recursive: true })
  if (sandbox?.user !== undefined) await chown(own, sandbox.user, sandbox.user)
  return own
}
