import { availableParallelism } from 'node:os'
import path from 'node:path'

import { Interrupted, runVariant } from '../../scripts/verify/run-variant.ts'
import { createContext } from '../../scripts/verify/context.ts'
import type { Example } from '../../scripts/example/example.ts'
import { loadHeader } from '../../scripts/example/load-header.ts'
import { variantsOf } from '../../scripts/example/variants.ts'
import { InputError } from '../../scripts/util/problem.ts'
import { groupObservations } from '../../scripts/recording/observation.ts'
import type { Observation } from '../../scripts/recording/observation.ts'
import { renderRecording } from '../../scripts/recording/render-recording.ts'
import { writeFileAtomic } from '../../scripts/util/write-file-atomic.ts'
import { cutOutput } from './truncate-output.ts'
import { describeAttempts } from './describe-attempts.ts'
import type { Attempt } from './describe-attempts.ts'

interface ScratchPlaces {
  /** The folder of the scratch project, absolute. */
  scratch: string
  /** This project's, absolute. */
  root: string
  /** Ends the run early; its reason is all that is said then. */
  abort: AbortSignal
}

/**
 * Runs the program of the lab as any example is run, but writes down what it did however it ended: a lab is for trying.
 * @returns what there is to mend, and whether it ran at all
 * @throws InputError for a broken header
 */
export async function runProgram(
  example: Example,
  { scratch, root, abort }: ScratchPlaces,
): Promise<{ report: string; ran: boolean }> {
  const options = {
    root: scratch,
    toolchain: root,
    mode: 'record',
    versions: 'all',
    repeat: 1,
    cache: false,
  } as const
  const context = createContext({ ...options, jobs: availableParallelism(), abort })
  const { nodes, cacheFolder } = context
  const header = loadHeader(scratch, example)
  const variants = variantsOf(header, nodes.pinned.version)
  const attempts = await Promise.all(
    variants.map((variant) => runVariant(example, header, variant, context).catch(explain)),
  )
  const groups = groupObservations(attempts.flatMap(observationsIn), nodes.pinned.version)
  const text = renderRecording({ example: example.id, groups })
  if (groups.length > 0) await writeFileAtomic(path.join(scratch, example.recording), text, cacheFolder)
  const report = abort.aborted ? String(abort.reason) : describeAttempts(attempts, nodes.problems())
  return { report, ran: groups.length > 0 }
}

function explain(error: unknown): Attempt {
  if (error instanceof Interrupted) return { kind: 'interrupted' }
  if (error instanceof InputError) return { kind: 'unfit', problem: error.message }
  throw error
}

/** A run that would not be recorded in the book is shown, too. */
function observationsIn(attempt: Attempt): Observation[] {
  if (attempt.kind === 'seen') return attempt.observations
  if (attempt.kind === 'refused') return [{ variant: attempt.variant, runs: 1, outcome: cutOutput(attempt.outcome) }]
  return []
}
