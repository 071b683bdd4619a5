import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Duplex } from 'node:stream'

import type { Cgroup } from '../sandbox/cgroup.ts'
import type { Limits } from '../sandbox/limits.ts'
import { findInit } from '../sandbox/process-tree.ts'
import { PROTOCOL } from './protocol.ts'

/**
 * Moves the first process of a sandbox into its cgroup as soon as it runs, and only then lets it start the program. Kills the
 * sandbox if that fails.
 */
export async function admitWhenReady(
  { pid, stdio }: ChildProcess,
  { cgroup, limits }: { cgroup: Cgroup; limits: Limits },
): Promise<void> {
  const pipe: unknown = stdio.at(PROTOCOL.fd.status)
  if (!(pipe instanceof Duplex) || pid === undefined) throw new TypeError('the sandbox has no status pipe')
  try {
    await Promise.race([once(pipe, 'data'), once(pipe, 'close')])
    const init = findInit(pid)
    // It has ended, and its exit status says why.
    if (init === undefined) return
    await cgroup.admit(init)
    pipe.write(PROTOCOL.go)
  } catch (error) {
    limits.stop(`it could not be moved into its cgroup: ${(error as Error).message}`)
  }
}
