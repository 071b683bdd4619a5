import type { ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'

import { readCoverage } from './read-coverage.ts'
import type { CoverageReport } from './read-coverage.ts'
import { readShellStatus, waitForExit } from './exit-status.ts'
import type { ExitStatus } from './exit-status.ts'
import type { Limits } from '../sandbox/limits.ts'
import type { ProcessGroup } from '../sandbox/process-tree.ts'
import type { Launch } from './command.ts'
import { PROTOCOL } from './protocol.ts'
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

/** The events that a tracing preload wrote. */
export interface TraceLog {
  text: string
  /** How many lines of output follow each mark, by the mark's number. */
  lines: ReadonlyMap<number, number>
}

/** Thrown if the sandbox could not be set up; the message is bwrap's. */
export class SandboxError extends Error {
  override name = 'SandboxError'
}

/** What happens to a program when its sandbox is killed. */
const KILLED: ExitStatus = { signal: 'SIGKILL' }

interface ObserveOptions {
  task: Task
  launch: Launch
  processes: ProcessGroup
  limits: Limits
}

/**
 * Collects what a program does until it and all of its processes have ended.
 * @throws SandboxError
 */
export async function observe(child: ChildProcess, { task, launch, processes, limits }: ObserveOptions): Promise<Run> {
  const pipes = [collect(child.stdout, limits), collect(child.stderr, limits)] as const
  const events = collect(child.stdio.at(PROTOCOL.fd.trace), limits)
  const ended = await waitForExit(child, processes, limits)
  const [stdout, stderr] = pipes.map((each) => Buffer.concat(each)) as [Buffer, Buffer]
  if (ended === undefined && limits.reason() === undefined) throw new SandboxError(stderr.toString())
  const status = typeof ended === 'number' ? readShellStatus(ended, hasExited(stderr, launch.nonce)) : (ended ?? KILLED)
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
