import { readCalls } from '../trace/calls/read-calls.ts'
import type { Example } from '../example/example.ts'
import { expectationFor } from '../example/header.ts'
import type { Header, Trace } from '../example/header.ts'
import { readTrace } from '../trace/event-loop/read-trace.ts'
import { addTrace, evaluate } from '../recording/evaluate.ts'
import type { ProgramRuns, Evaluation } from '../recording/evaluate.ts'
import type { Outcome } from '../recording/outcome.ts'
import { runOnce } from '../runner/run.ts'
import type { Task } from '../runner/task.ts'
import { runSession } from '../runner/session.ts'
import { createSourceNames } from '../trace/source-names.ts'
import type { SourceNames } from '../trace/source-names.ts'
import type { Context } from './context.ts'

/** Runs an example once, and a second time where it is to be traced: what is shown of it is what it does by itself. */
export async function runAndEvaluate(
  example: Example,
  header: Header,
  task: Task,
  { root, abort, coverage }: Pick<Context, 'root' | 'abort' | 'coverage'>,
): Promise<Evaluation> {
  const { node, program } = task
  const rules = { expect: expectationFor(header, node.version), masks: header.masks }
  const places = { root, executable: node.executable, paths: program.paths, names: program.names }
  const run = async (trace?: Trace): Promise<ProgramRuns & { verdict: Evaluation }> => {
    const seen = await runWhole(example, header, trace ? { ...task, trace, isMeasured: false } : task, abort)
    for (const each of [seen.run, seen.client]) if (each?.reports) await coverage?.add(example, program, each.reports)
    return {
      ...seen,
      verdict: evaluate(seen, rules, { ...places, ...(seen.port !== undefined && { port: seen.port }) }),
    }
  }
  const { verdict } = await run()
  if (!header.trace || verdict.failure) return verdict
  const traced = await run(header.trace)
  return addTrace(verdict, traced.verdict, readTraceOf(traced, header.trace, createSourceNames(task)))
}

async function runWhole(
  example: Example,
  header: Header,
  task: Task,
  abort?: AbortSignal,
): Promise<ProgramRuns & { port?: number }> {
  if (!header.session) return { run: await runOnce(task, abort) }
  const file = `${example.home}/${header.session.client}`
  const entry = task.program.fileOf(file)
  const client = { ...task, entry, header: { allow: header.allow, timeout: header.timeout } }
  const { server, ...seen } = await runSession({ server: task, client }, abort)
  return { run: server, ...seen }
}

function readTraceOf({ run, client }: ProgramRuns, trace: Trace, namer: SourceNames): Pick<Outcome, 'trace' | 'calls'> {
  if (!run.trace) return {}
  return trace === 'loop'
    ? { trace: readTrace(run.trace, namer) }
    : { calls: readCalls(run.trace, client?.trace, namer) }
}
