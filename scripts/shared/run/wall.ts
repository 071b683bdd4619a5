import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, lstatSync, readlinkSync } from 'node:fs'
import path from 'node:path'

/** The program that shuts a run in: see bwrap(1). */
export interface Wall {
  bwrap: string
}

/** Why there is none here, and what would help: a sentence each. */
export interface MissingWall {
  missing: string
  next: string
}

/** What a walled run may see and do besides. */
export interface Opening {
  /** Folders that it may read, absolute. */
  readable: string[]
  /** Folders that it may write, too, absolute. */
  writable: string[]
  /** Its working directory, absolute: it is made in memory, and nobody else sees it. */
  folder: string
  /** A process behind another wall whose network it shares; without one it has a loopback of its own. */
  beside?: number
}

/** Of the system: programs, their libraries, and what they look up there. */
const SYSTEM = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/sys/devices/system/cpu']
const LOOKED_UP = [
  'passwd',
  'group',
  'hosts',
  'nsswitch.conf',
  'localtime',
  'ld.so.cache',
  'ssl',
  'alternatives',
  'services',
]
/** All but the network; what is in them ends with the runner, and no rights go with it. */
const SPACES = [
  '--unshare-user',
  '--unshare-pid',
  '--unshare-ipc',
  '--unshare-uts',
  '--unshare-cgroup-try',
  '--die-with-parent',
  '--as-pid-1',
  '--cap-drop',
  'ALL',
]
const DEVICES = ['--proc', '/proc', '--dev', '/dev', '--remount-ro', '/dev']
const MIB = 2 ** 20
/** What a working directory can hold. */
const FOLDER_LIMIT = 256 * MIB

/** Looks for what it takes to shut runs in, and tries it. */
export function findWall(search = process.env['PATH'] ?? ''): Wall | MissingWall {
  if (process.platform !== 'linux')
    return { missing: `there are no namespaces on ${process.platform}`, next: 'They are a part of Linux.' }
  const bwrap = search
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'bwrap'))
    .find(isExecutable)
  if (bwrap === undefined)
    return { missing: 'bubblewrap is not installed', next: 'Install it, as in: apt-get install bubblewrap' }
  const folder = '/tmp/proven'
  const { status, stderr } = spawnSync(bwrap, [...wallArguments({ readable: [], writable: [], folder }), 'true'], {
    encoding: 'utf8',
  })
  if (status === 0) return { bwrap }
  const next =
    'On Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0; in a container, let it make namespaces.'
  return { missing: `the kernel does not let bubblewrap make namespaces (${stderr.trim()})`, next }
}

/** What bwrap is told before the program. */
export function wallArguments({ readable, writable, folder, beside }: Opening): string[] {
  return [
    ...SPACES,
    ...(beside === undefined ? ['--unshare-net'] : []),
    ...SYSTEM.flatMap(bindSystem),
    ...LOOKED_UP.flatMap((name) => ['--ro-bind-try', `/etc/${name}`, `/etc/${name}`]),
    ...DEVICES,
    ...readable.flatMap((each) => ['--ro-bind', each, each]),
    ...writable.flatMap((each) => ['--bind', each, each]),
    '--size',
    String(FOLDER_LIMIT),
    '--tmpfs',
    folder,
    '--remount-ro',
    '/',
    '--chdir',
    folder,
  ]
}

/** On many systems `/bin` and the like are links into `/usr`. */
function bindSystem(folder: string): string[] {
  if (!existsSync(folder)) return []
  return lstatSync(folder).isSymbolicLink()
    ? ['--symlink', readlinkSync(folder), folder]
    : ['--ro-bind', folder, folder]
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(String(Object(error).code))) return false
    throw error
  }
}
