import type { ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'

import { readCoverage } from './read-coverage.ts'
import type { CoverageReport } from './read-coverage.ts'
import { readStatus, waitForEnd } from './exit-status.ts'
import type { ExitStatus } from './exit-status.ts'
import type { Limits } from '../sandbox/limits.ts'
import type { ProcessGroup } from '../sandbox/process-tree.ts'
import type { Launch } from './command.ts'
import type { Task } from './task.ts'
import { hasExited, linesByMark, outputSize, readTranscript } from './transcript.ts'
import type { Transcript } from './transcript.ts'

/** One execution of a program, as it was seen. */
export interface Run extends Transcript {
  status: ExitStatus
  /** The run's temporary folder, gone by now. */
  folder: string
  /** What a preload has told of it, if it was traced. */
  trace?: TraceLog
  /** Which code ran, if that was measured. */
  reports?: CoverageReport
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
export class SandboxError extends Error {
  override name = 'SandboxError'
}

/** How what is behind a wall ends, when the wall is ended. */
const KILLED: ExitStatus = { signal: 'SIGKILL' }

/** What is needed to see a run. */
interface ObserveOptions {
  task: Task
  launch: Launch
  mark: ProcessGroup
  limits: Limits
}

/**
 * Sees a run to its end, when nothing of it is left.
 * @throws SandboxError
 */
export async function observe(child: ChildProcess, { task, launch, mark, limits }: ObserveOptions): Promise<Run> {
  const pipes = [collect(child.stdout, limits), collect(child.stderr, limits)] as const
  const events = collect(child.stdio[4], limits)
  const ended = await waitForEnd(child, mark, limits)
  const [stdout, stderr] = pipes.map((each) => Buffer.concat(each)) as [Buffer, Buffer]
  if (ended === undefined && limits.reason() === undefined) throw new SandboxError(stderr.toString())
  const status = typeof ended === 'number' ? readStatus(ended, hasExited(stderr, launch.nonce)) : (ended ?? KILLED)
  const transcript = readTranscript(stdout, stderr, launch.nonce)
  const traced = task.trace !== undefined && {
    trace: { text: Buffer.concat(events).toString(), lines: linesByMark(stdout, stderr, launch.nonce) },
  }
  return {
    ...transcript,
    ...traced,
    ...(launch.reports !== undefined && { reports: readCoverage(launch.reports, task.program.home) }),
    status,
    folder: launch.folder,
    stopped: limits.reason() ?? limits.checkOutputSize(outputSize(transcript)),
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
