import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { environment, coverageEnvironment } from './environment.ts'
import { packagesOf, permissionFlags } from '../sandbox/permissions.ts'
import type { Task } from './task.ts'
import { sandboxCommand } from '../sandbox/bubblewrap.ts'
import type { Sandbox } from '../sandbox/bubblewrap.ts'

/** The context of one run: nothing of the caller's but what stands here. */
export interface Launch {
  /** A new, empty working directory, absolute and without symbolic links. */
  folder: string
  /** What is to be started, with its arguments. */
  command: [string, ...string[]]
  env: Record<string, string>
  /** Names the marks of this run: see base.cts. */
  nonce: string
  /** Where Node.js writes down which code ran: a folder of this run alone, which the caller removes, too. */
  reports?: string
}

/** Sets limits, and runs a program. */
const INIT = readFileSync(path.join(import.meta.dirname, 'init.sh'), 'utf8')
/** The preload that records each kind of trace. */
const TRACERS = { loop: 'event-loop', calls: 'calls' } as const
/** Threads may use several cores at a time. */
const CORES = 4

/**
 * Says how Node.js is to be started, and makes the working directory, which the caller removes; behind a sandbox it is made
 * in memory, and goes with it.
 */
export function prepareLaunch(task: Task): Launch {
  const nonce = randomBytes(8).toString('hex')
  const within = path.join(realpathSync(tmpdir()), 'proven-')
  const folder = task.sandbox ? within + nonce : mkdtempSync(within)
  const reports = task.isMeasured ? makeReports(within, task.sandbox) : undefined
  const { folder: preloads, suffix } = task.preloads
  const names = [...(task.trace === undefined ? [] : [TRACERS[task.trace]]), 'base']
  const loaded = names.map((name) => `--require=${path.join(preloads, name + suffix)}`)
  const program = [task.node.executable, ...permissionFlags(task, folder), ...loaded, task.entry]
  return {
    folder,
    command: commandOf(task, { folder, reports }, program),
    env: { ...environment(task, folder, nonce), ...(reports !== undefined && coverageEnvironment(task, reports)) },
    nonce,
    ...(reports !== undefined && { reports }),
  }
}

function makeReports(within: string, sandbox: Sandbox | undefined): string {
  const folder = mkdtempSync(`${within}reports-`)
  if (sandbox?.user !== undefined) chownSync(folder, sandbox.user, sandbox.user)
  return folder
}

function commandOf(
  task: Task,
  { folder, reports }: Pick<Launch, 'folder' | 'reports'>,
  program: string[],
): Launch['command'] {
  const { sandbox, session, header, compileCache } = task
  const seconds = String(Math.ceil(header.timeout / 1000) * CORES)
  if (!sandbox) return ['/bin/sh', '-c', INIT, 'init', seconds, 'bare', ...program]
  const network = session?.joinNetworkOf === undefined ? (session ? 'shared' : 'own') : { of: session.joinNetworkOf }
  const writable = [compileCache, ...(reports === undefined ? [] : [reports])]
  const opening = { readable: readableBy(task), writable, folder, network } as const
  return [...sandboxCommand(sandbox, opening), '/bin/sh', '-c', INIT, 'init', seconds, 'walled', ...program]
}

/** What a program may read besides its working directory: absolute, and each by the name that it is asked for by. */
function readableBy({ program, node, root, preloads }: Task): string[] {
  const folders = [program.home, ...packagesOf(root), preloads.folder, path.dirname(node.executable)]
  return [...new Set(folders)].filter((folder) => existsSync(folder))
}
