import { rm } from 'node:fs/promises'

import { watchLimits } from '../sandbox/limits.ts'
import { observe, type Run } from './observe.ts'
import { kill } from '../sandbox/proc.ts'
import { findInit, findProgram, type ProcessGroup } from '../sandbox/process-tree.ts'
import { prepareLaunch, type Launch } from './command.ts'
import { admitWhenReady } from './admit.ts'
import { waitUntilIdle, startProgram, waitForPort } from './start-program.ts'
import type { Task } from './task.ts'

/** A running program. */
export interface Running {
  /** Resolves with the port on which it listens; stays pending if it never does. Only in a session. */
  listening: Promise<number>
  /** Waits until it has handled everything so far; stays pending if it is stuck. Only in a session. */
  waitUntilIdle: () => Promise<void>
  /** Resolves when all of its processes have ended. */
  ended: Promise<Run>
  /** Sends SIGTERM. */
  terminate: () => void
  /** A process in its sandbox, whose network another program can join; undefined outside a sandbox. */
  networkPid: () => number | undefined
  /** Kills it and records the reason. */
  stop: (reason: string) => void
}

/**
 * Runs a program once and returns when all of its processes have ended.
 * @param abort kills it early; `stopped` says so
 */
export async function runOnce(task: Task, abort?: AbortSignal): Promise<Run> {
  return (await startRun(task, abort)).ended
}

/** Starts a program, in a sandbox if the task has one. */
export async function startRun(task: Task, abort?: AbortSignal): Promise<Running> {
  const launch = prepareLaunch(task)
  try {
    const child = await startProgram(task, launch)
    const mayFork = task.header.allow.includes('child-process')
    const sandboxed = task.sandbox !== undefined
    const isFirst = task.surroundings?.isFirstProcess ?? false
    const { folder, cgroup } = launch
    const processes = { group: child.pid, folder, mayFork, sandboxed, isFirst, ...(cgroup && { cgroup }) }
    const { redirected } = child
    const limits = watchLimits({ processes, timeout: task.header.timeout, abort })
    if (cgroup) void admitWhenReady(child, { cgroup, limits })
    return {
      listening: waitForPort(child),
      waitUntilIdle: () => waitUntilIdle(child),
      ended: observe(child, { task, launch, processes, limits, ...(redirected && { redirected }) }).finally(() =>
        remove(launch),
      ),
      terminate: () => terminate(processes),
      networkPid: () => (sandboxed ? findInit(child.pid) : undefined),
      stop: limits.stop,
    }
  } catch (error) {
    await remove(launch)
    throw error
  }
}

async function remove({ temporary, cgroup }: Launch): Promise<void> {
  await cgroup?.remove()
  for (const each of temporary) await rm(each, { recursive: true, force: true, maxRetries: 3 })
}

function terminate({ group, sandboxed }: ProcessGroup): void {
  const pid = sandboxed ? findProgram(group) : group
  if (pid !== undefined) kill(pid, 'SIGTERM')
}
