import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Permission } from '../example/header.ts'
import { sandboxCommand, type Sandbox } from '../sandbox/bubblewrap.ts'
import { createCgroup, type Cgroup } from '../sandbox/cgroup.ts'
import { permissionFlags } from '../sandbox/permissions.ts'
import { packagesOf, SANDBOX_FOLDER } from '../sandbox/places.ts'
import { seccompFilter } from '../sandbox/seccomp.ts'
import { coverageEnvironment, environment } from './environment.ts'
import { PROTOCOL } from './protocol.ts'
import type { Task } from './task.ts'
import { createWorkingFolder } from './working-folder.ts'

/** The command, folder and environment of one run, which inherits nothing else from the runner. */
export interface Launch {
  /** A new, empty working directory as the program sees it, absolute and without symbolic links. */
  folder: string
  /** The executable and its arguments. */
  command: [string, ...string[]]
  env: Record<string, string>
  /** Distinguishes this run's marks from output: see protocol.ts. */
  nonce: string
  /** The filter of system calls, for bwrap. */
  filter?: Buffer
  /** The cgroup of the run. The caller moves the sandbox into it, and removes it. */
  cgroup?: Cgroup
  /** Folder in which Node.js reports which code ran. */
  reports?: string
  /** Folders of this machine that exist for this run only, absolute. The caller removes them. */
  temporary: string[]
}

const SETPRIV = '/usr/bin/setpriv'
/** The script that sets limits and runs the program. */
const INIT = readFileSync(path.join(import.meta.dirname, 'init.sh'), 'utf8')
/** The preload that records each kind of trace. */
const TRACERS = { loop: 'event-loop', calls: 'calls' } as const
/** The kernel kills the program when the runner ends, as it kills a sandbox. Of what the program started, it kills nothing. */
const SHELL: [string, ...string[]] = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL', '/bin/sh'] : ['/bin/sh']
/** Threads may use this many cores at a time. */
const CORES = 4

/**
 * Prepares the command that starts Node.js, and creates the working directory. A sandbox creates it itself, in memory.
 */
export function prepareLaunch(task: Task): Launch {
  const cgroup = task.sandbox?.cgroups && createCgroup(task.sandbox.cgroups)
  const nonce = randomBytes(PROTOCOL.nonceBytes).toString('hex')
  const prefix = path.join(realpathSync(tmpdir()), 'proven-')
  const folder = task.sandbox ? SANDBOX_FOLDER : createWorkingFolder()
  const reports = task.isMeasured ? createReportFolder(prefix, task.sandbox) : undefined
  const filter = task.sandbox && seccompFilter(process.arch, allowed(task))
  return {
    folder,
    ...(filter && { filter }),
    ...(cgroup && { cgroup }),
    command: buildCommand(task, { folder, reports, filter }, nodeCommand(task, folder)),
    env: { ...environment(task, folder, nonce), ...(reports !== undefined && coverageEnvironment(task, reports)) },
    nonce,
    ...(reports !== undefined && { reports }),
    temporary: [...(task.sandbox ? [] : [folder]), ...(reports === undefined ? [] : [reports])],
  }
}

/** Returns the executable of Node.js and its arguments, with the paths that the program sees. */
function nodeCommand(task: Task, folder: string): string[] {
  const { program, node, preloads, compileCache, isMeasured, trace, surroundings, places } = task
  const flags = permissionFlags({
    version: node.version,
    allow: allowed(task),
    readable: [...new Set([path.join(program.folder, 'examples'), ...readableOf(task)].map(places.inside))],
    ...(compileCache !== undefined && { compileCache: places.inside(compileCache) }),
    folder,
    isMeasured,
    isSandboxed: task.sandbox !== undefined,
  })
  const preload = (name: string): string => places.inside(path.join(preloads.folder, name + preloads.suffix))
  const names = [...(trace === undefined ? [] : [TRACERS[trace]]), 'base']
  // Before 10.10, Node.js refuses --require=<file>.
  const loaded = names.flatMap((name) => ['--require', preload(name)])
  const start = surroundings?.start === undefined ? [] : [preload('start-program'), surroundings.start]
  return [places.inside(node.executable), ...flags, ...loaded, ...start, places.inside(task.entry)]
}

/** Folders besides the program's own. Without a sandbox, packages can be a symbolic link: Node.js reads the link and its target. */
function readableOf({ root, preloads, compileCache, sandbox }: Task): string[] {
  const packages = packagesOf(root)
  const link = sandbox || packages === undefined ? [] : [path.join(root, 'node_modules')]
  return [...link, ...[packages, preloads.folder, compileCache].filter((each) => each !== undefined)]
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
  { folder, reports, filter }: { folder: string; reports: string | undefined; filter: Buffer | undefined },
  nodeAndArguments: string[],
): Launch['command'] {
  const { program, sandbox, session, header, node, places, surroundings = {} } = task
  const seconds = String(Math.ceil(header.timeout / 1000) * CORES)
  const place = surroundings.isFirstProcess ? 'first' : 'child'
  const stdout = surroundings.stdout === 'closed' ? 'closed' : 'open'
  const status = sandbox ? String(PROTOCOL.fd.status) : 'none'
  const start = sandbox?.cgroups ? 'wait' : 'go'
  const init = ['-c', INIT, 'init', seconds, status, place, stdout, start, ...nodeAndArguments]
  if (!sandbox) return [...SHELL, ...init]
  const network = session?.joinNetworkOf === undefined ? (session ? 'shared' : 'own') : { of: session.joinNetworkOf }
  const writable = reports === undefined ? [] : [{ source: reports, target: reports }]
  const folders = [...readableOf(task), path.dirname(node.executable)].map((source) => ({ source, target: source }))
  const readable = [...program.shown, ...folders].map(({ source, target }) => {
    return { source, target: places.inside(target) }
  })
  return [
    ...sandboxCommand(sandbox, {
      readable,
      writable,
      folder,
      network,
      user: surroundings.user,
      filter: filter && PROTOCOL.fd.filter,
    }),
    '/bin/sh',
    ...init,
  ]
}
