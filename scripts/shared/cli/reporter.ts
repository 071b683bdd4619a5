import { styleText } from 'node:util'

import type { BatchSummary } from '../batch/batch.ts'
import { formatAnnotation, formatResult, formatSummary, isFailure, toJson } from '../batch/report.ts'
import type { Result } from '../batch/settle.ts'
import { formatProblem } from '../problem.ts'
import type { ReporterName } from './options.ts'

/** Tells a person or a program how a batch goes, through the one stream that it was given. */
export interface Reporter {
  start: (total: number) => void
  result: (result: Result) => void
  end: (summary: BatchSummary, seconds: number) => void
}

interface ReporterOptions {
  name: ReporterName
  /** Exact version of Node.js. */
  node: string
  stream: NodeJS.WriteStream
}

export function createReporter({ name, node, stream }: ReporterOptions): Reporter {
  const line = (text: string): void => void stream.write(`${text}\n`)
  if (name === 'json') {
    return { start: () => {}, result: () => {}, end: (summary) => line(JSON.stringify(toJson(summary), null, 2)) }
  }
  const progress = createProgress(stream)
  return {
    start: progress.start,
    result(result) {
      progress.clear()
      const worth = isFailure(result) || result.status === 'recorded'
      if (name === 'github' && isFailure(result)) line(formatAnnotation(result, node))
      else if (worth || (!stream.isTTY && result.status !== 'cached')) line(colour(formatResult(result, node), stream))
      progress.step(result.example.id)
    },
    end(summary, seconds) {
      progress.clear()
      for (const problem of summary.problems) line(colour(`✗ ${formatProblem(problem)}`, stream))
      line(formatSummary(summary, seconds))
    },
  }
}

/** On a terminal, one line that counts; elsewhere nothing. */
function createProgress(stream: NodeJS.WriteStream) {
  let done = 0
  let total = 0
  const clear = (): void => void (stream.isTTY && stream.write('\r\u001B[2K'))
  return {
    clear,
    start: (count: number): void => void (total = count),
    step(id: string): void {
      done += 1
      const text = `${done}/${total} ${id}`
      if (stream.isTTY) stream.write(text.slice(0, Math.max(0, stream.columns - 1)))
    },
  }
}

const COLOURS = [
  [/^✗/, 'red'],
  [/^✓/, 'green'],
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
