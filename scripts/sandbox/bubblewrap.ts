import { existsSync, lstatSync, readlinkSync } from 'node:fs'

/** What shuts a run in. */
export interface Sandbox {
  /** Absolute path: see bwrap(1). */
  bwrap: string
  /** The user that programs run as, where the runner is root, whom the kernel does not hold to all limits. */
  user?: number
}

/** What a walled run may see and do besides. */
export interface SandboxAccess {
  /** Folders that it may read, absolute. */
  readable: readonly string[]
  /** Folders that it may write, too, absolute. */
  writable: readonly string[]
  /** Its working directory, absolute: it is made in memory, and nobody else sees it. */
  folder: string
  /** Whether others will share its network, or it shares theirs: a process behind another wall. */
  network: 'own' | 'shared' | { of: number }
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
/**
 * All but the network; what is in them ends with the runner. Programs see themselves as root everywhere, without rights:
 * for any other user bwrap makes a user namespace in a user namespace, which nobody could join.
 */
const SPACES = [
  '--unshare-user',
  '--uid',
  '0',
  '--gid',
  '0',
  '--unshare-pid',
  '--unshare-ipc',
  '--unshare-uts',
  '--unshare-cgroup-try',
  '--die-with-parent',
  '--as-pid-1',
  '--cap-drop',
  'ALL',
]
/** Where nobody joins, no further namespaces can be made. */
const NETWORKS = { own: ['--unshare-net', '--disable-userns'], shared: ['--unshare-net'], joined: [] }
const DEVICES = ['--proc', '/proc', '--remount-ro', '/proc', '--dev', '/dev', '--remount-ro', '/dev']
/** Into the network of a process, as its user: see nsenter(1). */
const JOIN = ['nsenter', '--preserve-credentials', '--user', '--net', '--target']
const MIB = 2 ** 20
/** What a working directory can hold. */
const FOLDER_LIMIT = 256 * MIB

/** What is to be started so that a program, which comes behind it, is shut in. */
export function sandboxCommand({ bwrap, user }: Sandbox, opening: SandboxAccess): [string, ...string[]] {
  const { network } = opening
  const [first, ...rest] = [
    ...(user === undefined ? [] : ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups']),
    ...(typeof network === 'string' ? [] : [...JOIN, String(network.of)]),
    bwrap,
    ...bwrapArguments(opening),
  ]
  return [first ?? bwrap, ...rest]
}

/** What bwrap is told before the program. */
function bwrapArguments({ readable, writable, folder, network }: SandboxAccess): string[] {
  return [
    ...SPACES,
    ...NETWORKS[typeof network === 'string' ? network : 'joined'],
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
