import { rm } from 'node:fs/promises'

import { watchLimits } from '../sandbox/limits.ts'
import { observe } from './observe.ts'
import type { Run } from './observe.ts'
import { kill } from '../sandbox/proc.ts'
import { findInit, findProgram } from '../sandbox/process-tree.ts'
import type { ProcessGroup } from '../sandbox/process-tree.ts'
import { prepareLaunch } from './command.ts'
import type { Launch } from './command.ts'
import { waitUntilIdle, startProgram, waitForPort } from './start-program.ts'
import type { Task } from './task.ts'

/** A program that runs. */
export interface Running {
  /** The port that it listens on, once it does; never settles for one that does not. Only in a session. */
  listening: Promise<number>
  /** Waits until it has done what came before the call; does not settle for one that is stuck. Only in a session. */
  waitUntilIdle: () => Promise<void>
  /** Fulfilled when nothing of it is left. */
  ended: Promise<Run>
  /** Asks it to end, by SIGTERM. */
  terminate: () => void
  /** A process whose network another program can share, where it is behind a wall. */
  networkPid: () => number | undefined
  /** Ends it at once, for a reason. */
  stop: (reason: string) => void
}

/**
 * Runs a program once, alone in a launch, and returns when nothing of it is left.
 * @param abort ends the run early; its `stopped` says so
 */
export async function runOnce(task: Task, abort?: AbortSignal): Promise<Run> {
  const running = await startRun(task, abort)
  return running.ended
}

/** Starts a program in a launch of its own. */
export async function startRun(task: Task, abort?: AbortSignal): Promise<Running> {
  const launch = prepareLaunch(task)
  try {
    const child = await startProgram(task, launch)
    const mayFork = task.header.allow.includes('child-process')
    const sandboxed = task.sandbox !== undefined
    const mark: ProcessGroup = { group: child.pid, folder: launch.folder, mayFork, sandboxed }
    const limits = watchLimits({ mark, timeout: task.header.timeout, abort })
    return {
      listening: waitForPort(child),
      waitUntilIdle: () => waitUntilIdle(child),
      ended: observe(child, { task, launch, mark, limits }).finally(() => remove(launch)),
      terminate: () => terminate(mark),
      networkPid: () => (sandboxed ? findInit(child.pid) : undefined),
      stop: limits.stop,
    }
  } catch (error) {
    await remove(launch)
    throw error
  }
}

async function remove({ folder, reports }: Launch): Promise<void> {
  for (const each of [folder, ...(reports === undefined ? [] : [reports])])
    await rm(each, { recursive: true, force: true, maxRetries: 3 })
}

function terminate({ group, sandboxed }: ProcessGroup): void {
  const pid = sandboxed ? findProgram(group) : group
  if (pid !== undefined) kill(pid, 'SIGTERM')
}
