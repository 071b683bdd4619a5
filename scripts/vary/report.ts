import { createTerminal } from '../cli/terminal.ts'
import type { Settings } from '../recording/settings.ts'
import { formatProblem } from '../util/problem.ts'
import type { VaryResult } from './conclude.ts'
import type { PhaseEvents } from './phase.ts'
import type { VarySummary } from './vary.ts'
import { count, duration } from '../util/quantities.ts'

/** Prints the progress and the results of `npm run vary` to a stream. */
export interface VaryReporter extends PhaseEvents {
  end: (summary: VarySummary) => void
}

const MAX_DIFF_LINES = 60

export function createVaryReporter(stream: NodeJS.WriteStream): VaryReporter {
  const { print } = createTerminal(stream)
  const began = performance.now()
  let phaseBegan = began
  let total = 0
  let done = 0
  return {
    onStart(examples, isBusy) {
      phaseBegan = performance.now()
      total = examples
      done = 0
      print(`${count(examples, 'example')}${isBusy ? ', with all cores busy' : ''}.`)
    },
    onResult(result) {
      done += 1
      const left = ((performance.now() - phaseBegan) / 1000 / done) * (total - done)
      const place = done === total ? `${done} of ${total}` : `${done} of ${total}, ${duration(left)} left`
      print(`${formatResult(result)} (${place})`)
      for (const each of detailsOf(result)) print(`    ${each}`)
    },
    end({ results, problems, notices, runs }) {
      for (const each of notices) print(each)
      for (const each of [...results.flatMap((result) => result.problems), ...problems])
        print(`✗ ${formatProblem(each)}`)
      const differ = results.filter(({ settings }) => settings.differs.length > 0).length
      const vary = results.filter(({ settings }) => settings.sometimes.length > 0).length
      const parts = [
        count(results.length, 'example'),
        `${differ} differ in a setting`,
        `${vary} not the same in every run`,
        count(runs, 'run'),
        duration((performance.now() - began) / 1000),
      ]
      print(parts.join('; '))
    },
  }
}

/** "✓ a/b: recorded; same in 13 settings; differs: cjs; sometimes: busy". Unstyled. */
export function formatResult({ example, status, settings, unstable, problems }: VaryResult): string {
  const once = unstable.length > 0 ? [`unstable, another outcome in one of eight runs: ${unstable.join(', ')}`] : []
  const mark = status === 'changed' || problems.length > 0 ? '✗' : '✓'
  return `${mark} ${[`${example.id}: ${status}`, ...partsOf(settings), ...once].join('; ')}`
}

function partsOf({ same, sometimes, differs }: Settings): string[] {
  const names = differs.map(({ setting, format }) => (format ? `${setting} (${format})` : setting))
  return [
    `same in ${count(same.length, 'setting')}`,
    ...(names.length > 0 ? [`differs: ${names.join(', ')}`] : []),
    ...(sometimes.length > 0 ? [`sometimes: ${sometimes.join(', ')}`] : []),
  ]
}

/** The diff of what was recorded or would be. */
function detailsOf({ status, settings, diff }: VaryResult): string[] {
  if (status === 'as recorded' || (status === 'recorded' && settings.differs.length === 0)) return []
  return diff.length > MAX_DIFF_LINES ? [...diff.slice(0, MAX_DIFF_LINES), '…'] : diff
}
