import { compare } from 'semver'

import type { Problem } from '../util/problem.ts'
import type { Context } from '../verify/context.ts'
import { runVariant } from '../verify/run-variant.ts'
import { nextReleases } from './search.ts'
import { keyOfResult, type Subject } from './subject.ts'

/** The releases of one round of the search, each with the subjects to run on it; oldest first. */
export type Round = [release: string, subjects: Subject[]][]

interface SearchOptions {
  subjects: Subject[]
  /** Creates what the runs of a round share: a later round may need a release that was deleted meanwhile. */
  createContext: () => Context
  onRound: (round: Round) => void
  /** Called after the runs on a release; `next` is the release that is being downloaded. */
  onRelease: (release: string, next: string | undefined) => Promise<void>
  abort: AbortSignal
}

/** Problems of releases: of downloads, which another try may mend, and of builds that do not start here. */
export interface SearchProblems {
  failed: Problem[]
  unusable: Problem[]
}

/**
 * Runs programs on releases until all of their boundaries are known, or the search is aborted.
 * @returns the downloads that failed, which end the search after their round, and the releases that do not start here
 */
export async function searchReleases(options: SearchOptions): Promise<SearchProblems> {
  const { subjects, abort, onRound } = options
  const unusable: Problem[] = []
  while (!abort.aborted) {
    const round = planRound(subjects)
    if (round.length === 0) break
    onRound(round)
    const context = options.createContext()
    const isComplete = await runRound(round, context, options)
    const problems = context.nodes.problems()
    if (!isComplete) return { failed: problems, unusable }
    unusable.push(...problems)
  }
  return { failed: [], unusable }
}

function planRound(subjects: Subject[]): Round {
  const wanted = new Map<string, Subject[]>()
  for (const subject of subjects)
    for (const release of nextReleases(subject.releases, subject.known, subject.differ))
      wanted.getOrInsert(release, []).push(subject)
  return [...wanted].toSorted(([a], [b]) => compare(a, b))
}

/** Returns false if a release could not be downloaded. */
async function runRound(round: Round, context: Context, { abort, onRelease }: SearchOptions): Promise<boolean> {
  let isComplete = true
  for (const [index, [release, subjects]] of round.entries()) {
    if (abort.aborted) return true
    const [next] = round[index + 1] ?? []
    if (next !== undefined) void context.nodes.get(next)
    const found = await context.nodes.get(release)
    if ('missing' in found && found.missing === 'fetch') isComplete = false
    else await Promise.all(subjects.map((subject) => runOn(release, subject, context)))
    await onRelease(release, next)
  }
  return isComplete
}

async function runOn(release: string, { example, header, format, known }: Subject, context: Context): Promise<void> {
  const variant = format ? { node: release, format } : { node: release }
  const key = keyOfResult(await runVariant(example, header, variant, context))
  if (key !== undefined) known.set(release, key)
}
