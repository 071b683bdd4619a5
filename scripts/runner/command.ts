import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Permission } from '../example/header.ts'
import { sandboxCommand, type Sandbox } from '../sandbox/bubblewrap.ts'
import { packagesOf, permissionFlags } from '../sandbox/permissions.ts'
import { coverageEnvironment, environment } from './environment.ts'
import { PROTOCOL } from './protocol.ts'
import type { Task } from './task.ts'

/** The command, folder and environment of one run, which inherits nothing else from the runner. */
export interface Launch {
  /** A new, empty working directory, absolute and without symbolic links. */
  folder: string
  /** The executable and its arguments. */
  command: [string, ...string[]]
  env: Record<string, string>
  /** Distinguishes this run's marks from output: see protocol.ts. */
  nonce: string
  /** Folder in which Node.js reports which code ran. The caller removes it. */
  reports?: string
}

/** The script that sets limits and runs the program. */
const INIT = readFileSync(path.join(import.meta.dirname, 'init.sh'), 'utf8')
/** The preload that records each kind of trace. */
const TRACERS = { loop: 'event-loop', calls: 'calls' } as const
/** Threads may use this many cores at a time. */
const CORES = 4

/**
 * Prepares the command that starts Node.js, and creates the working directory, which the caller removes. A sandbox creates
 * the working directory itself, in memory.
 */
export function prepareLaunch(task: Task): Launch {
  const nonce = randomBytes(PROTOCOL.nonceBytes).toString('hex')
  const prefix = path.join(realpathSync(tmpdir()), 'proven-')
  const folder = task.sandbox ? prefix + nonce : mkdtempSync(prefix)
  const reports = task.isMeasured ? createReportFolder(prefix, task.sandbox) : undefined
  const { node, preloads, compileCache, isMeasured, trace, surroundings } = task
  const readable = [task.program.home, ...packagesOf(task.root), preloads.folder]
  if (compileCache !== undefined) readable.push(compileCache)
  const { version, executable } = node
  const flags = permissionFlags({ version, allow: allowed(task), readable, compileCache, folder, isMeasured })
  const names = [...(trace === undefined ? [] : [TRACERS[trace]]), 'base']
  // Before 10.10, Node.js refuses --require=<file>.
  const loaded = names.flatMap((name) => ['--require', path.join(preloads.folder, name + preloads.suffix)])
  const starter = path.join(preloads.folder, `start-program${preloads.suffix}`)
  const start = surroundings?.start === undefined ? [] : [starter, surroundings.start]
  return {
    folder,
    command: buildCommand(task, { folder, reports, readable }, [executable, ...flags, ...loaded, ...start, task.entry]),
    env: { ...environment(task, folder, nonce), ...(reports !== undefined && coverageEnvironment(task, reports)) },
    nonce,
    ...(reports !== undefined && { reports }),
  }
}

/** A program that starts in a worker needs the permission to start one. */
function allowed({ header: { allow }, surroundings }: Task): Permission[] {
  return surroundings?.start === 'worker' ? [...new Set<Permission>([...allow, 'worker'])] : allow
}

function createReportFolder(prefix: string, sandbox: Sandbox | undefined): string {
  const folder = mkdtempSync(`${prefix}reports-`)
  if (sandbox?.user !== undefined) chownSync(folder, sandbox.user, sandbox.user)
  return folder
}

function buildCommand(
  task: Task,
  { folder, reports, readable }: Pick<Launch, 'folder' | 'reports'> & { readable: string[] },
  program: string[],
): Launch['command'] {
  const { sandbox, session, header, node, surroundings = {} } = task
  const seconds = String(Math.ceil(header.timeout / 1000) * CORES)
  const place = surroundings.isFirstProcess ? 'first' : 'child'
  const stdout = surroundings.stdout === 'closed' ? 'closed' : 'open'
  const status = sandbox ? String(PROTOCOL.fd.status) : 'none'
  const init = ['-c', INIT, 'init', seconds, status, place, stdout, ...program]
  if (!sandbox) return ['/bin/sh', ...init]
  const network = session?.joinNetworkOf === undefined ? (session ? 'shared' : 'own') : { of: session.joinNetworkOf }
  const writable = reports === undefined ? [] : [reports]
  const folders = new Set([...readable, path.dirname(node.executable)])
  const existing = [...folders].filter((each) => existsSync(each))
  return [
    ...sandboxCommand(sandbox, { readable: existing, writable, folder, network, user: surroundings.user }),
    '/bin/sh',
    ...init,
  ]
}
