import { chown, mkdir } from 'node:fs/promises'
import path from 'node:path'

import { programFor } from '../compile/program-for.ts'
import type { Example } from '../example/example.ts'
import type { Header } from '../example/header.ts'
import { nameVariant } from '../example/variants.ts'
import type { Variant } from '../example/variants.ts'
import type { Missing } from '../node/nodes.ts'
import { countOutcomes } from '../recording/observation.ts'
import type { Observation } from '../recording/observation.ts'
import type { Verdict } from '../recording/evaluate.ts'
import type { Outcome } from '../recording/outcome.ts'
import type { Refusal } from '../recording/failure.ts'
import { renderRecording } from '../recording/render-recording.ts'
import type { Task } from '../runner/task.ts'
import { diffLines } from '../util/diff.ts'
import { runAndJudge } from './run-and-evaluate.ts'
import type { Surroundings } from './context.ts'

/** What became of one variant of an example. */
export type VariantResult = { variant: Variant } & (
  | { kind: 'seen'; observations: Observation[] }
  /** Two runs of the same program differed. */
  | { kind: 'unstable'; diff: string[] }
  /** It ran, but not as it must. */
  | ({ kind: 'refused'; outcome: Outcome } & Refusal)
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
  surroundings: Surroundings,
): Promise<VariantResult> {
  const ready = prepareTask(example, header, variant, surroundings)
  const times = header.repeat > 1 ? header.repeat : surroundings.repeat
  const verdicts: Verdict[] = []
  const isOver = (): boolean =>
    verdicts.some(({ refusal }) => refusal) ||
    (header.repeat === 1 && countOutcomes(variant, outcomesOf(verdicts)).length > 1)
  // Turns are asked for before anything is waited for: see turns.ts.
  const runs = Array.from({ length: times }, (_, at) =>
    surroundings.turns.take(`${example.id} ${nameVariant(variant)} ${at}`, ready, async (task) => {
      if (surroundings.abort?.aborted) throw new Interrupted('interrupted')
      if ('missing' in task || isOver()) return
      surroundings.tally.runs += 1
      verdicts.push(await runAndJudge(example, header, task, surroundings))
    }),
  )
  const [task] = await Promise.all([ready, ...runs])
  return 'missing' in task ? { variant, kind: 'skipped', missing: task.missing } : conclude(variant, header, verdicts)
}

function conclude(variant: Variant, header: Header, verdicts: Verdict[]): VariantResult {
  const refused = verdicts.find(({ refusal }) => refusal)
  if (refused?.refusal) return { variant, kind: 'refused', outcome: refused.outcome, ...refused.refusal }
  const observations = countOutcomes(variant, outcomesOf(verdicts))
  const [first, second] = observations
  if (header.repeat > 1 || !first || !second) {
    const runs = header.repeat > 1 ? undefined : 1
    return { variant, kind: 'seen', observations: observations.map((each) => ({ ...each, runs: runs ?? each.runs })) }
  }
  return { variant, kind: 'unstable', diff: diffLines(textOf(first), textOf(second)) }
}

function outcomesOf(verdicts: Verdict[]): Outcome[] {
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
  { root, nodes, cacheFolder, compileCache, stamp, preloadsFor, shelter, coverage }: Surroundings,
): Promise<Task | Missing> {
  const node = await nodes.get(variant.node)
  if ('missing' in node) return node
  const wall = shelter.wall()
  const compiled = await makeCompileCache(compileCache, example, wall)
  const program = await programFor(example, variant, { root, cacheFolder, stamp })
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
    wall,
  }
}

/** A folder for compiled code of this example alone, which the program's user can write. */
async function makeCompileCache(folder: string, { id }: Example, wall: Task['wall']): Promise<string> {
  const own = path.join(folder, wall?.user === undefined ? 'own' : `user-${wall.user}`, id)
  await mkdir(own, { recursive: true })
  if (wall?.user !== undefined) await chown(own, wall.user, wall.user)
  return own
}
