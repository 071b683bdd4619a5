import type { RunSummary } from '../verify/run-examples.ts'
import { formatResult } from '../verify/format-result.ts'
import { isFailure, type Result } from '../verify/result.ts'
import type { Progress } from '../node/fetch-node.ts'
import { formatProblem } from '../util/problem.ts'
import { annotate, annotateProblem, formatAnnotation } from './annotation.ts'
import { createTerminal, type Terminal } from '../cli/terminal.ts'
import { formatSaved } from './saved-summary.ts'
import { formatSummary } from './summary.ts'
import type { ReporterName } from '../verify/options.ts'

/** Prints the progress and the results of a run to a stream. */
export interface Reporter {
  start: (total: number) => void
  /** Shows the progress of fetching a version of Node.js. */
  fetch: (progress: Progress) => void
  /** Prints what must be known before the first program runs. */
  notice: (text: string) => void
  result: (result: Result) => void
  end: (summary: RunSummary, seconds: number) => void
}

export function createReporter({ name, stream }: { name: ReporterName; stream: NodeJS.WriteStream }): Reporter {
  const terminal = createTerminal(stream)
  const { print } = terminal
  if (name === 'json') {
    const silent = (): void => {}
    const end = (summary: RunSummary): void => void stream.write(formatSaved(summary))
    return { start: silent, fetch: silent, notice: silent, result: silent, end }
  }
  const progress = createProgress(terminal)
  const told = new Set<string>()
  return {
    start: progress.start,
    fetch(state) {
      if (state.received === 0 && !stream.isTTY) print(`Fetching Node ${state.version} (${megabytes(state.total)} MB)`)
      progress.fetch(state)
    },
    notice(text) {
      told.add(text)
      terminal.clear()
      print(text)
    },
    result(result) {
      terminal.clear()
      const isAnnotated = isFailure(result) || result.status === 'flaky'
      // The summary lists programs that did not run for want of a sandbox.
      const isNews = (isAnnotated && result.status !== 'refused') || result.status === 'recorded'
      if (name === 'github' && isAnnotated) terminal.command(formatAnnotation(annotate(result)))
      else if (isNews || (!stream.isTTY && result.status !== 'cached')) print(formatResult(result))
      progress.step(result.example.id)
    },
    end(summary, seconds) {
      terminal.clear()
      for (const problem of summary.problems) {
        if (name === 'github') terminal.command(annotateProblem(problem))
        else print(`✗ ${formatProblem(problem)}`)
      }
      for (const notice of summary.notices.filter((each) => !told.has(each))) print(notice)
      print(formatSummary(summary, seconds))
    },
  }
}

/** Shows the progress on one line of a terminal; prints nothing elsewhere. */
function createProgress({ show }: Terminal) {
  const downloads = new Map<string, Progress>()
  let done = 0
  let total = 0
  return {
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
