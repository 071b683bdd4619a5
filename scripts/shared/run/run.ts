import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { Socket } from 'node:net'
import { Readable } from 'node:stream'

import { readStatus, waitForEnd } from './ending.ts'
import type { End } from './ending.ts'
import { watchLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { initBehind, programBehind } from './process-tree.ts'
import type { ProcessMark } from './process-tree.ts'
import { createSandbox } from './sandbox.ts'
import type { Sandbox, Task } from './sandbox.ts'
import { readReports } from '../coverage/read-reports.ts'
import type { Reports } from '../coverage/read-reports.ts'
import type { TraceLog } from '../trace/log.ts'
import { hasExited, linesByMark, outputSize, readTranscript } from './transcript.ts'
import type { Transcript } from './transcript.ts'

/** One execution of a program, as it was seen. */
export interface Run extends Transcript {
  end: End
  /** The run's temporary folder, gone by now. */
  folder: string
  /** What a preload has told of it, if it was traced. */
  trace?: TraceLog
  /** Which code ran, if that was measured. */
  reports?: Reports
  /** Why the runner ended it, or will not accept it: one sentence; undefined for a run of its own accord. */
  stopped?: string
}

/** A program that runs. */
export interface Running {
  /** The port that it listens on, once it does; never settles for one that does not. Only in a session. */
  listening: Promise<number>
  /** Waits until it has done what came before the call; does not settle for one that is stuck. Only in a session. */
  settle: () => Promise<void>
  /** Fulfilled when nothing of it is left. */
  ended: Promise<Run>
  /** Asks it to end, by SIGTERM. */
  terminate: () => void
  /** A process whose network another program can share, where it is behind a wall. */
  neighbour: () => number | undefined
  /** Ends it at once, for a reason. */
  stop: (reason: string) => void
}

/** Thrown where a program could not be shut in: what bwrap said. */
export class WallFault extends Error {
  override name = 'WallFault'
}

/** How what is behind a wall ends, when the wall is ended. */
const KILLED: End = { signal: 'SIGKILL' }

/**
 * Runs a program once, alone in a sandbox, and returns when nothing of it is left.
 * @param abort ends the run early; its `stopped` says so
 */
export async function runOnce(task: Task, abort?: AbortSignal): Promise<Run> {
  const running = await startRun(task, abort)
  return running.ended
}

/** Starts a program in a sandbox of its own. */
export async function startRun(task: Task, abort?: AbortSignal): Promise<Running> {
  const sandbox = createSandbox(task)
  try {
    const child = await start(task, sandbox)
    const mayFork = task.header.allow.includes('child-process')
    const walled = task.wall !== undefined
    const mark: ProcessMark = { group: child.pid, folder: sandbox.folder, mayFork, walled }
    const limits = watchLimits({ mark, timeout: task.header.timeout, abort })
    return {
      listening: waitForPort(child),
      settle: () => settle(child),
      ended: observe(child, { task, sandbox, mark, limits }).finally(() => remove(sandbox)),
      terminate: () => terminate(mark),
      neighbour: () => (walled ? initBehind(child.pid) : undefined),
      stop: limits.stop,
    }
  } catch (error) {
    await remove(sandbox)
    throw error
  }
}

async function remove({ folder, reports }: Sandbox): Promise<void> {
  for (const each of [folder, ...(reports === undefined ? [] : [reports])])
    await rm(each, { recursive: true, force: true, maxRetries: 3 })
}

async function start({ header, session, trace, wall }: Task, { command: [program, ...args], folder, env }: Sandbox) {
  const child = spawn(program, args, {
    // Behind a wall it has another one.
    cwd: wall ? '/' : folder,
    env,
    detached: true,
    stdio: [
      header.stdin === undefined ? 'ignore' : 'pipe',
      'pipe',
      'pipe',
      session?.announce ? 'pipe' : 'ignore',
      trace === undefined ? 'ignore' : 'pipe',
      wall ? 'pipe' : 'ignore',
    ],
  })
  // Without a process there is no group to watch, let alone to end.
  const { pid } = child
  if (pid === undefined) throw (await once(child, 'error'))[0]
  return Object.assign(child, { pid })
}

interface Observation {
  task: Task
  sandbox: Sandbox
  mark: ProcessMark
  limits: Limits
}

async function observe(child: ChildProcess, { task, sandbox, mark, limits }: Observation): Promise<Run> {
  const pipes = [collect(child.stdout, limits), collect(child.stderr, limits)] as const
  const events = collect(child.stdio[4], limits)
  feed(child, task.header.stdin)
  const ended = await waitForEnd(child, mark, limits)
  const [stdout, stderr] = pipes.map((each) => Buffer.concat(each)) as [Buffer, Buffer]
  if (ended === undefined && limits.reason() === undefined) throw new WallFault(stderr.toString())
  const end = typeof ended === 'number' ? readStatus(ended, hasExited(stderr, sandbox.nonce)) : (ended ?? KILLED)
  const transcript = readTranscript(stdout, stderr, sandbox.nonce)
  const traced = task.trace !== undefined && {
    trace: { text: Buffer.concat(events).toString(), lines: linesByMark(stdout, stderr, sandbox.nonce) },
  }
  return {
    ...transcript,
    ...traced,
    ...(sandbox.reports !== undefined && { reports: readReports(sandbox.reports, task.program.home) }),
    end,
    folder: sandbox.folder,
    stopped: limits.reason() ?? limits.judge(outputSize(transcript)),
  }
}

function terminate({ group, walled }: ProcessMark): void {
  const pid = walled ? programBehind(group) : group
  if (pid !== undefined) process.kill(pid, 'SIGTERM')
}

/** See announceListening in base.cts. */
function waitForPort({ stdio }: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    stdio[3]?.once('data', (line: Buffer) => resolve(Number.parseInt(line.toString(), 10)))
  })
}

function settle({ stdio }: ChildProcess): Promise<void> {
  const pipe = stdio[3]
  if (!(pipe instanceof Socket) || !pipe.writable) return Promise.resolve()
  return new Promise((resolve) => {
    for (const event of ['data', 'close', 'error']) pipe.once(event, () => resolve())
    pipe.write('?')
  })
}

function collect(stream: unknown, limits: Limits): Buffer[] {
  const chunks: Buffer[] = []
  if (!(stream instanceof Readable)) return chunks
  stream.on('data', (chunk: Buffer) => {
    limits.receive(chunk.length)
    chunks.push(chunk)
  })
  return chunks
}

function feed(child: ChildProcess, text: string | undefined): void {
  // An example may end, or close its standard input, before it has read all.
  child.stdin?.on('error', () => child.stdin?.destroy())
  child.stdin?.end(text)
}
