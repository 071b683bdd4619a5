import type { Example } from '../example/example.ts'
import { expectationFor, type Header, type Trace } from '../example/header.ts'
import { addTrace, evaluate, type Evaluation, type ProgramRuns } from '../recording/evaluate.ts'
import type { Outcome } from '../recording/outcome.ts'
import { runOnce } from '../runner/run.ts'
import { runSession } from '../runner/session.ts'
import type { Task } from '../runner/task.ts'
import { readCalls } from '../trace/calls/read-calls.ts'
import { readTrace } from '../trace/event-loop/steps.ts'
import { createSourceNames, type SourceNames } from '../trace/source-names.ts'
import type { Context } from './context.ts'

/** Characters of a trace: sorting events takes time that grows with the square of their number. */
const MAX_TRACE = 2 ** 20
const TOO_LONG = {
  reason: `its trace has more than ${MAX_TRACE / 2 ** 20} MiB`,
  next: 'Shorten the program, or remove @trace.',
}

/**
 * Runs an example once, and a second time if its header asks for a trace: its output comes from the run without tracing.
 * In a session both programs run.
 */
export async function runAndEvaluate(
  example: Example,
  header: Header,
  task: Task,
  { abort, coverage }: Pick<Context, 'abort' | 'coverage'>,
): Promise<Evaluation> {
  const { node, program, places } = task
  const rules = { expect: expectationFor(header, node.version), masks: header.masks }
  const paths = {
    root: places.root,
    executable: places.inside(node.executable),
    paths: program.paths.map(([compiled, source]): [string, string] => [places.inside(compiled), source]),
    names: program.names,
  }
  const run = async (trace?: Trace): Promise<ProgramRuns & { evaluation: Evaluation }> => {
    const runs = await runPrograms(example, header, trace ? { ...task, trace, isMeasured: false } : task, abort)
    for (const each of [runs.run, runs.client]) if (each?.reports) await coverage?.add(example, program, each.reports)
    const { port } = runs
    return { ...runs, evaluation: evaluate(runs, rules, { ...paths, ...(port !== undefined && { port }) }) }
  }
  const { evaluation } = await run()
  if (!header.trace || evaluation.failure) return evaluation
  const traced = await run(header.trace)
  const size = [traced.run, traced.client].reduce((sum, each) => sum + (each?.trace?.text.length ?? 0), 0)
  if (size > MAX_TRACE) return { outcome: traced.evaluation.outcome, failure: TOO_LONG }
  return addTrace(evaluation, traced.evaluation, readTraceOf(traced, header.trace, createSourceNames(task)))
}

async function runPrograms(
  example: Example,
  header: Header,
  task: Task,
  abort?: AbortSignal,
): Promise<ProgramRuns & { port?: number }> {
  if (!header.session) return { run: await runOnce(task, abort) }
  const file = `${example.home}/${header.session.client}`
  const entry = task.program.fileOf(file)
  const client = { ...task, entry, header: { allow: header.allow, timeout: header.timeout } }
  const { server, ...others } = await runSession({ server: task, client }, abort)
  return { run: server, ...others }
}

function readTraceOf({ run, client }: ProgramRuns, trace: Trace, names: SourceNames): Pick<Outcome, 'trace' | 'calls'> {
  if (!run.trace) return {}
  return trace === 'loop'
    ? { trace: readTrace(run.trace, names) }
    : { calls: readCalls(run.trace, client?.trace, names) }
}
