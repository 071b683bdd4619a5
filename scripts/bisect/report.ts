import { createTerminal } from '../cli/terminal.ts'
import { RELEASES_WITHOUT_BUILD } from '../node/releases.ts'
import { formatResult } from '../verify/format-result.ts'
import { isFailure } from '../verify/result.ts'
import type { BisectEvents, BisectSummary, Dated } from './bisect.ts'
import type { Round } from './search-releases.ts'
import { count, duration } from '../util/quantities.ts'

/** Prints the progress and the result of a search to a stream. */
export interface BisectReporter extends BisectEvents {
  end: (summary: BisectSummary) => void
}

const MB = 1e6

export function createBisectReporter(stream: NodeJS.WriteStream): BisectReporter {
  const { print } = createTerminal(stream)
  const began = performance.now()
  let rounds = 0
  let left = 0
  let done = 0
  let perRun: number | undefined
  let roundBegan = began
  let current: Round = []
  return {
    onStart(examples) {
      print(`${count(examples, 'example')} to date.`)
      if (RELEASES_WITHOUT_BUILD.length > 0)
        print(`Releases without a build for this platform, which are passed over: ${RELEASES_WITHOUT_BUILD.join(', ')}`)
    },
    onRound(round) {
      rounds += 1
      current = round
      left = runsOf(round)
      done = 0
      roundBegan = performance.now()
      const estimate = perRun === undefined ? '' : `, about ${duration(perRun * left)}`
      print(`Round ${rounds}: ${count(round.length, 'release')}, ${count(left, 'run')}${estimate}`)
    },
    onRelease(release) {
      const runs = current.find(([each]) => each === release)?.[1].length ?? 0
      done += runs
      left -= runs
      perRun = (performance.now() - roundBegan) / 1000 / done
      print(
        `  ${release}: ${count(runs, 'run')}; ${left === 0 ? 'the round is complete' : `${duration(perRun * left)} left`}`,
      )
    },
    onRecord: (changes) =>
      print(`${count(changes, 'change')} found. The releases on both sides of each run twice and are recorded:`),
    onResult: (dated) => print(formatDated(dated)),
    end({ dated, unusable, releases, bytes }) {
      for (const { message } of unusable) print(`Passed over: ${message}`)
      const boundaries = dated.reduce((sum, each) => sum + each.boundaries.length, 0)
      const seconds = (performance.now() - began) / 1000
      const parts = [
        `${count(boundaries, 'change')} of ${count(dated.length, 'example')} dated`,
        `${count(releases, 'release')} run`,
        `${Math.round(bytes / MB).toLocaleString('en')} MB downloaded`,
        duration(seconds),
      ]
      print(parts.join('; '))
    },
  }
}

/** One line for an example: both sides of each change, and, if it could not be recorded, why. */
function formatDated({ example, boundaries, result }: Dated): string {
  if (result && isFailure(result)) return formatResult(result)
  const pairs = boundaries.map(([before, after]) => `${before} | ${after}`)
  return `✓ ${example.id}: ${pairs.join(', ') || 'the same on all releases that were run'}`
}

function runsOf(round: Round): number {
  return round.reduce((sum, [, subjects]) => sum + subjects.length, 0)
}
