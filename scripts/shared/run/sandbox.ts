import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Preloads } from '../compile/preloads.ts'
import type { Program } from '../compile/program.ts'
import type { Header, Permission, Trace } from '../example/header.ts'
import { abilitiesOf } from '../node/abilities.ts'
import type { NodeVersion } from '../node/pinned.ts'
import { shutIn } from './wall.ts'
import type { Wall } from './wall.ts'

/** What one run needs to know. */
export interface Task {
  program: Program
  /** The file of it that Node.js is given, absolute. */
  entry: string
  header: Pick<Header, 'allow' | 'timeout' | 'stdin'>
  node: NodeVersion
  /** The project's root, absolute and without symbolic links. */
  root: string
  /** Where Node.js keeps compiled code; it exists. */
  compileCache: string
  /** What is loaded before the program, in a form that this version can run. */
  preloads: Preloads
  /** What of it is traced: the name of a preload that is loaded before the others. */
  trace?: Trace
  /** Whether Node.js writes down which code ran. */
  isMeasured?: boolean
  /** What shuts it in, where there is that. */
  wall?: Wall
  /** The part that it plays in a session, and the process behind whose wall the other program is. */
  session?: { port: number; announce: boolean; beside?: number }
}

/** The surroundings of one run: nothing of the caller's but what stands here. */
export interface Sandbox {
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

/** What these flags warn of is kept back by base.cts. */
const FLAGS: Readonly<Record<Permission, (folder: string) => string>> = {
  net: () => '--allow-net',
  'child-process': () => '--allow-child-process',
  worker: () => '--allow-worker',
  addons: () => '--allow-addons',
  'fs-write': (folder) => `--allow-fs-write=${folder}`,
  'fs-read': () => '--allow-fs-read=*',
}

/** Sets limits, and runs a program. */
const INIT = readFileSync(path.join(import.meta.dirname, 'init.sh'), 'utf8')
/** Threads may use several cores at a time. */
const CORES = 4

/**
 * Says how Node.js is to be started, and makes the working directory, which the caller removes; behind a wall it is made
 * in memory, and goes with it.
 */
export function createSandbox(task: Task): Sandbox {
  const nonce = randomBytes(8).toString('hex')
  const within = path.join(realpathSync(tmpdir()), 'proven-')
  const folder = task.wall ? within + nonce : mkdtempSync(within)
  const reports = task.isMeasured ? makeReports(within, task.wall) : undefined
  const { folder: preloads, suffix } = task.preloads
  const names = [...(task.trace === undefined ? [] : [task.trace]), 'base']
  const loaded = names.map((name) => `--require=${path.join(preloads, name + suffix)}`)
  const program = [task.node.executable, ...permissions(task, folder), ...loaded, task.entry]
  return {
    folder,
    command: commandOf(task, { folder, reports }, program),
    env: { ...environment(task, folder, nonce), ...(reports !== undefined && measuring(task, reports)) },
    nonce,
    ...(reports !== undefined && { reports }),
  }
}

function makeReports(within: string, wall: Wall | undefined): string {
  const folder = mkdtempSync(`${within}reports-`)
  if (wall?.user !== undefined) chownSync(folder, wall.user, wall.user)
  return folder
}

/** Code that comes out of a cache would be counted less precisely. */
function measuring({ preloads }: Task, reports: string): Record<string, string> {
  const preload = JSON.stringify(path.join(preloads.folder, `coverage${preloads.suffix}`))
  return {
    NODE_V8_COVERAGE: reports,
    NODE_DISABLE_COMPILE_CACHE: '1',
    NODE_OPTIONS: `--disable-warning=SecurityWarning --require=${preload}`,
  }
}

function commandOf(
  task: Task,
  { folder, reports }: Pick<Sandbox, 'folder' | 'reports'>,
  program: string[],
): Sandbox['command'] {
  const { wall, session, header, compileCache } = task
  const seconds = String(Math.ceil(header.timeout / 1000) * CORES)
  if (!wall) return ['/bin/sh', '-c', INIT, 'init', seconds, 'bare', ...program]
  const network = session?.beside === undefined ? (session ? 'shared' : 'own') : { of: session.beside }
  const writable = [compileCache, ...(reports === undefined ? [] : [reports])]
  const opening = { readable: readableBy(task), writable, folder, network } as const
  return [...shutIn(wall, opening), '/bin/sh', '-c', INIT, 'init', seconds, 'walled', ...program]
}

/** What a program may read besides its working directory: absolute, and each by the name that it is asked for by. */
function readableBy({ program, node, root, preloads }: Task): string[] {
  const folders = [program.home, ...packagesOf(root), preloads.folder, path.dirname(node.executable)]
  return [...new Set(folders)].filter((folder) => existsSync(folder))
}

/** Versions without a permission model run without one; the same program has run within it on the pinned Node. */
function permissions(task: Task, folder: string): string[] {
  const { program, header, node, root, compileCache, preloads, isMeasured } = task
  const { permission, permissionNet } = abilitiesOf(node.version)
  if (!permission) return []
  const readable = [program.home, ...packagesOf(root), preloads.folder, compileCache, folder]
  return [
    '--permission',
    ...readable.map((each) => `--allow-fs-read=${each}`),
    `--allow-fs-write=${compileCache}`,
    // Node.js asks its own inspector which code ran, and writes that down whatever may be written. No thread waits for a
    // signal that would open the inspector to others.
    ...(isMeasured ? ['--allow-inspector', '--disable-sigusr1'] : []),
    ...header.allow.filter((each) => each !== 'net' || permissionNet).map((each) => FLAGS[each](folder)),
  ]
}

/** Where imported packages are; a link to them is followed, by its own name, too. */
function packagesOf(root: string): string[] {
  const folder = path.join(root, 'node_modules')
  return [...new Set([folder, existsSync(folder) ? realpathSync(folder) : folder])]
}

function environment(
  { node, compileCache, entry, trace, session }: Task,
  folder: string,
  nonce: string,
): Record<string, string> {
  return {
    PATH: [path.dirname(node.executable), '/usr/local/bin', '/usr/bin', '/bin'].join(path.delimiter),
    HOME: folder,
    TMPDIR: folder,
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: compileCache,
    // Flags of the permission model warn of themselves, in every thread and child: that is not the program's doing.
    ...(abilitiesOf(node.version).permission && { NODE_OPTIONS: '--disable-warning=SecurityWarning' }),
    PROVEN_NONCE: nonce,
    ...(trace !== undefined && { PROVEN_TRACE: `${path.dirname(entry)}${path.sep}` }),
    ...(session && { PORT: String(session.port) }),
    ...(session?.announce && { PROVEN_SESSION: '1' }),
  }
}
