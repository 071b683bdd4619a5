import { rm } from 'node:fs/promises'

import { watchLimits } from '../sandbox/limits.ts'
import { observe } from './observe.ts'
import type { Run } from './observe.ts'
import { kill } from '../sandbox/proc.ts'
import { initBehind, programBehind } from '../sandbox/process-tree.ts'
import type { ProcessMark } from '../sandbox/process-tree.ts'
import { createSandbox } from './command.ts'
import type { Sandbox } from './command.ts'
import { settle, startProgram, waitForPort } from './start-program.ts'
import type { Task } from './task.ts'

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
    const child = await startProgram(task, sandbox)
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

function terminate({ group, walled }: ProcessMark): void {
  const pid = walled ? programBehind(group) : group
  if (pid !== undefined) kill(pid, 'SIGTERM')
}
