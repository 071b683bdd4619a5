import type { ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'

import { readReports } from './read-coverage.ts'
import type { Reports } from './read-coverage.ts'
import { readStatus, waitForEnd } from './exit-status.ts'
import type { End } from './exit-status.ts'
import type { Limits } from '../sandbox/limits.ts'
import type { ProcessMark } from '../sandbox/process-tree.ts'
import type { Sandbox } from './command.ts'
import type { Task } from './task.ts'
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

/** What came through the pipe of a preload that traces. */
export interface TraceLog {
  text: string
  /** How many lines of output stand behind each mark of base.cts. */
  lines: ReadonlyMap<number, number>
}

/** Thrown where a program could not be shut in: what bwrap said. */
export class WallFault extends Error {
  override name = 'WallFault'
}

/** How what is behind a wall ends, when the wall is ended. */
const KILLED: End = { signal: 'SIGKILL' }

/** What is needed to see a run. */
interface Sight {
  task: Task
  sandbox: Sandbox
  mark: ProcessMark
  limits: Limits
}

/**
 * Sees a run to its end, when nothing of it is left.
 * @throws WallFault
 */
export async function observe(child: ChildProcess, { task, sandbox, mark, limits }: Sight): Promise<Run> {
  const pipes = [collect(child.stdout, limits), collect(child.stderr, limits)] as const
  const events = collect(child.stdio[4], limits)
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

function collect(stream: unknown, limits: Limits): Buffer[] {
  const chunks: Buffer[] = []
  if (!(stream instanceof Readable)) return chunks
  stream.on('data', (chunk: Buffer) => {
    limits.receive(chunk.length)
    chunks.push(chunk)
  })
  return chunks
}
