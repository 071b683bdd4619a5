import { styleText } from 'node:util'

import type { RunSummary } from '../verify/run-examples.ts'
import { formatResult } from '../verify/format-result.ts'
import { isFailure, type Result } from '../verify/result.ts'
import type { Progress } from '../node/fetch-node.ts'
import { formatProblem } from '../util/problem.ts'
import { annotate, annotateProblem, formatAnnotation } from './annotation.ts'
import { formatSaved } from './saved-summary.ts'
import { formatSummary } from './summary.ts'
import type { ReporterName } from '../verify/options.ts'

/** Prints the progress and the results of a run to a stream. */
export interface Reporter {
  start: (total: number) => void
  /** Shows the progress of fetching a version of Node.js. */
  fetch: (progress: Progress) => void
  result: (result: Result) => void
  end: (summary: RunSummary, seconds: number) => void
}

export function createReporter({ name, stream }: { name: ReporterName; stream: NodeJS.WriteStream }): Reporter {
  const line = (text: string): void => void stream.write(`${text}\n`)
  if (name === 'json') {
    const silent = (): void => {}
    const end = (summary: RunSummary): void => void stream.write(formatSaved(summary))
    return { start: silent, fetch: silent, result: silent, end }
  }
  const progress = createProgress(stream)
  return {
    start: progress.start,
    fetch(state) {
      if (state.received === 0 && !stream.isTTY) line(`Fetching Node ${state.version} (${megabytes(state.total)} MB)`)
      progress.fetch(state)
    },
    result(result) {
      progress.clear()
      const isAnnotated = isFailure(result) || result.status === 'flaky'
      const isNews = isAnnotated || result.status === 'recorded'
      if (name === 'github' && isAnnotated) line(formatAnnotation(annotate(result)))
      else if (isNews || (!stream.isTTY && result.status !== 'cached')) line(colour(formatResult(result), stream))
      progress.step(result.example.id)
    },
    end(summary, seconds) {
      progress.clear()
      for (const problem of summary.problems)
        line(name === 'github' ? annotateProblem(problem) : colour(`✗ ${formatProblem(problem)}`, stream))
      for (const notice of summary.notices) line(notice)
      line(formatSummary(summary, seconds))
    },
  }
}

/** Shows the progress on one line of a terminal; prints nothing elsewhere. */
function createProgress(stream: NodeJS.WriteStream) {
  const downloads = new Map<string, Progress>()
  let done = 0
  let total = 0
  const clear = (): void => void (stream.isTTY && stream.write('\r\u001B[2K'))
  const show = (text: string): void => {
    clear()
    if (stream.isTTY) stream.write(text.slice(0, Math.max(0, stream.columns - 1)))
  }
  return {
    clear,
    start: (count: number): void => void (total = count),
    step(id: string): void {
      done += 1
      show(`${done}/${total} ${id}`)
    },
    fetch(progress: Progress): void {
      downloads.set(progress.version, progress)
      if (progress.received >= progress.total) downloads.delete(progress.version)
      const states = [...downloads.values()].map((each) => `${each.version} ${formatShare(each)}`)
      show(states.length > 0 ? `Fetching Node ${states.join(', ')}` : '')
    },
  }
}

function formatShare({ received, total }: Progress): string {
  return `${megabytes(received)} of ${megabytes(total)} MB`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

const COLOURS = [
  [/^✗/, 'red'],
  [/^✓/, 'green'],
  [/^~/, 'yellow'],
  [/^ {4}-/, 'red'],
  [/^ {4}\+/, 'green'],
] as const

function colour(text: string, stream: NodeJS.WriteStream): string {
  return text
    .split('\n')
    .map((line) => {
      const [, style] = COLOURS.find(([pattern]) => pattern.test(line)) ?? []
      return style ? styleText(style, line, { stream }) : line
    })
    .join('\n')
}
