import { realpathSync } from 'node:fs'
import path from 'node:path'

import { compare } from 'semver'

import { discoverExamples } from '../example/discover.ts'
import type { Example } from '../example/example.ts'
import { loadHeader } from '../example/load-header.ts'
import { VERSIONS } from '../node/versions.ts'
import { RELEASES } from '../node/releases.ts'
import { datesIn, loadGroups, loadRecordingText } from '../recording/parse-recording.ts'
import type { Problem } from '../util/problem.ts'
import { CACHE_FOLDER, type ContextOptions } from '../verify/context-options.ts'
import { createContext } from '../verify/context.ts'
import { openRun } from '../verify/open-run.ts'
import type { Result } from '../verify/result.ts'
import { select } from '../verify/run-examples.ts'
import { deleteReleases } from './downloads.ts'
import { openMemory } from './memory.ts'
import { findBoundaries, type Boundary } from './search.ts'
import { searchReleases, type Round } from './search-releases.ts'
import { subjectsOf, type Subject } from './subject.ts'

export interface BisectOptions extends Pick<ContextOptions, 'root' | 'toolchain' | 'jobs' | 'nodeFolder'> {
  filters: string[]
  /** True to search also examples that behave alike on all versions of their headers. */
  all: boolean
  /** The releases to search, oldest first. @default all */
  releases?: readonly string[]
  /** Bytes of downloaded releases that stay on disk, besides those on which examples run anyway. */
  keep: number
  abort: AbortSignal
}

export interface BisectEvents {
  onStart: (examples: number) => void
  onRound: (round: Round) => void
  onRelease: (release: string) => void
  /** Called before the releases on both sides of all changes run again. */
  onRecord: (changes: number) => void
  onResult: (dated: Dated) => void
}

/** An example with the boundaries of its outcomes, and the result of running it on both sides of each. */
export interface Dated {
  example: Example
  boundaries: Boundary[]
  /** Undefined if there was nothing to record. */
  result?: Result
}

export interface BisectSummary {
  dated: Dated[]
  /** Downloads that failed. */
  problems: Problem[]
  /** Releases that were passed over, because their build does not start here. */
  unusable: Problem[]
  /** Releases that were run, and the bytes that were downloaded. */
  releases: number
  bytes: number
}

/**
 * Finds the releases at which the outcomes of examples change, runs both sides of each change twice, and records them.
 * An interrupted search goes on where it was.
 * @throws UsageError if a filter matches no example
 * @throws CommandError without a sandbox
 */
export async function bisect(options: BisectOptions, events: BisectEvents): Promise<BisectSummary> {
  const { toolchain, abort, filters, all, releases = RELEASES } = options
  const root = realpathSync(options.root)
  const received = new Map<string, number>()
  const onFetch: ContextOptions['onFetch'] = (progress) => received.set(progress.version, progress.received)
  const common: ContextOptions = {
    ...options,
    root,
    mode: 'verify',
    versions: 'dates',
    cache: false,
    requireSandbox: true,
    isBatch: true,
    onFetch,
  }
  const context = createContext(common)
  const memory = openMemory(context.cacheFolder)
  const examples = select(discoverExamples(root).examples, { filters })
  const subjects = examples.flatMap((example) => {
    const own = subjectsOf(example, loadHeader(root, example), loadGroups(root, example) ?? [], {
      isWanted: all,
      releases,
    })
    for (const subject of own) memory.recall(subject, context.cache.inputsOf(example))
    return own
  })
  const byExample = Map.groupBy(subjects, ({ example }) => example)
  events.onStart(byExample.size)
  const kept = new Set([...VERSIONS, ...examples.flatMap((each) => datesIn(loadRecordingText(root, each) ?? ''))])
  const folder = options.nodeFolder ?? path.join(toolchain, CACHE_FOLDER, 'node')
  const run = new Set<string>()
  const { failed, unusable } = await searchReleases({
    subjects,
    createContext: () => createContext(common),
    onRound: events.onRound,
    async onRelease(release, next) {
      run.add(release)
      events.onRelease(release)
      await memory.save()
      deleteReleases(folder, options.keep, new Set([...kept, release, ...(next === undefined ? [] : [next])]))
    },
    abort,
  })
  const isIncomplete = failed.length > 0 || abort.aborted
  const dated = isIncomplete ? [] : await recordDates(byExample, { ...common, mode: 'record' }, events)
  const bytes = [...received.values()].reduce((sum, each) => sum + each, 0)
  return { dated, problems: failed, unusable, releases: run.size, bytes }
}

/** Runs the releases on both sides of each boundary, as `record` does, and writes them into the recordings. */
async function recordDates(
  byExample: Map<Example, Subject[]>,
  options: ContextOptions,
  { onRecord, onResult }: Pick<BisectEvents, 'onRecord' | 'onResult'>,
): Promise<Dated[]> {
  const found = [...byExample].map(([example, subjects]) => ({
    example,
    boundaries: subjects.flatMap(({ releases, known, differ }) => findBoundaries(releases, known, differ)),
  }))
  const dates = new Map(
    found.map(({ example, boundaries }) => [example.id, [...new Set(boundaries.flat())].toSorted(compare)]),
  )
  onRecord(found.reduce((sum, { boundaries }) => sum + boundaries.length, 0))
  const run = openRun({ ...options, dates })
  const withoutDates = openRun({ ...options, dates, versions: 'pinned' })
  const dated: Dated[] = []
  // One after another: each recording is written as soon as its runs are done, and an interrupted search keeps it.
  for (const { example, boundaries } of found) {
    const { runExample } = boundaries.length > 0 ? run : withoutDates
    const result = await runExample(example)
    if (options.abort?.aborted) break
    dated.push({ example, boundaries, ...(result && { result }) })
    onResult(dated.at(-1) as Dated)
  }
  return dated
}
