import type { ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'

import { readCoverage, type CoverageReport } from './read-coverage.ts'
import { readShellStatus, waitForExit, type ExitStatus } from './exit-status.ts'
import type { Limits } from '../sandbox/limits.ts'
import type { ProcessGroup } from '../sandbox/process-tree.ts'
import type { Launch } from './command.ts'
import { PROTOCOL } from './protocol.ts'
import type { Stdout } from './stdout.ts'
import type { Task } from './task.ts'
import { endOf, hasExited, linesByMark, outputSize, readTranscript, type Transcript } from './transcript.ts'

/** The observed behaviour of one run of a program. */
export interface Run extends Transcript {
  status: ExitStatus
  /** The run's working directory, which has been removed. */
  folder: string
  /** The trace, if the run was traced. */
  trace?: TraceLog
  /** The coverage, if it was measured. */
  reports?: CoverageReport
  /** Why the runner killed or rejected the run, as one sentence; undefined if it did neither. */
  stopped?: string
}

/** The events that a tracing preload wrote. */
export interface TraceLog {
  text: string
  /** The number of lines of output after each mark, by the mark's number. */
  lines: ReadonlyMap<number, number>
}

/** Thrown if the sandbox could not be set up; the message is bwrap's. */
export class SandboxError extends Error {
  override name = 'SandboxError'
}

/** The exit status of a program whose sandbox was killed. */
const KILLED: ExitStatus = { signal: 'SIGKILL' }

interface ObserveOptions {
  task: Task
  launch: Launch
  processes: ProcessGroup
  limits: Limits
  /** The program's stdout, if it is not a stream of the process. */
  redirected?: Stdout
}

/**
 * Collects what a program does until it and all of its processes have ended.
 * @throws SandboxError
 */
export async function observe(child: ChildProcess, options: ObserveOptions): Promise<Run> {
  const { task, launch, processes, limits, redirected } = options
  const streams = [collect(child.stdout, limits), collect(child.stderr, limits)] as const
  const events = collect(child.stdio.at(PROTOCOL.fd.trace), limits)
  const ended = waitForExit(child, processes, limits)
  const read = redirected?.read(ended, limits.receive)
  const end = await ended
  const [piped, stderr] = streams.map((chunks) => Buffer.concat(chunks)) as [Buffer, Buffer]
  const stdout = (await read) ?? piped
  if (end === undefined && limits.reason() === undefined) throw new SandboxError(stderr.toString())
  const status = typeof end === 'number' ? readShellStatus(end, hasExited(stderr, launch.nonce)) : (end ?? KILLED)
  const transcript = readTranscript(stdout, stderr, launch.nonce)
  const tooLarge = limits.checkOutputSize(outputSize(transcript))
  const traced = task.trace !== undefined && {
    trace: { text: Buffer.concat(events).toString(), lines: linesByMark(stdout, stderr, launch.nonce) },
  }
  return {
    ...(tooLarge === undefined ? transcript : endOf(transcript)),
    ...traced,
    ...(launch.reports !== undefined && { reports: readCoverage(launch.reports, task) }),
    status,
    folder: launch.folder,
    stopped: limits.reason() ?? tooLarge,
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
