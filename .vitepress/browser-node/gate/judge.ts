import { expectationFor, type Header } from '../../../scripts/example/header.ts'
import { evaluate } from '../../../scripts/recording/evaluate.ts'
import { outcomeKey } from '../../../scripts/recording/observation.ts'
import { describeStatus, type Outcome } from '../../../scripts/recording/outcome.ts'
import type { Run } from '../../../scripts/runner/observe.ts'
import { diffLines } from '../../../scripts/util/diff.ts'
import type { ProcessRun } from '../kernel/run-process.ts'
import { EXECUTABLE, FOLDER, ROOT } from './program.ts'

/** Whether an example may be run in the browser. */
export type Verdict = { kind: 'equal' } | { kind: 'refused'; reason: string; diff?: string[] }

/** Compares one run in the browser with the recorded outcome: output in its order, end, and the error's name, code and message. */
export function judge(run: ProcessRun, recorded: Outcome, header: Header, version: string): Verdict {
  const { end, stopped } = run
  if (!end) return refuse(stopped ?? 'it did not end')
  const [absent] = end.absent
  if (absent !== undefined) return refuse(`it uses ${absent}, which is absent`)
  const { outcome } = evaluate(
    { run: asRun(run, end.code) },
    { expect: expectationFor(header, version), masks: header.masks },
    { root: ROOT, executable: EXECUTABLE, paths: [[ROOT, '']], names: [] },
  )
  const { trace: _trace, calls: _calls, ...expected } = recorded
  if (outcomeKey(outcome) !== outcomeKey(expected))
    return refuse('it prints something else', diffLines(textOf(expected), textOf(outcome)))
  const [approximate] = end.approximate
  return approximate === undefined ? { kind: 'equal' } : refuse(`it uses ${approximate}, which is approximate`)
}

function refuse(reason: string, diff?: string[]): Verdict {
  return { kind: 'refused', reason, ...(diff && { diff }) }
}

function asRun({ output, error }: ProcessRun, code: number): Run {
  const { report = '', description = '{}' } = error ?? {}
  return {
    output,
    status: { exit: code },
    folder: FOLDER,
    ...(error && { error: { ...JSON.parse(description), report } }),
  } as Run
}

function textOf(outcome: Outcome): string {
  const { output, error } = outcome
  const lines = output.map(({ stream, text }) => (stream === 'stderr' ? text.replaceAll(/^(?=.)/gm, '! ') : text))
  return `${lines.join('')}\n${describeStatus(outcome)} ${error?.message ?? ''}\n`
}
