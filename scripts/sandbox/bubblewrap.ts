import { existsSync, lstatSync, readlinkSync } from 'node:fs'

import type { Delegation } from './cgroup-delegation.ts'
import type { Mount } from './places.ts'

/** The sandbox in which programs run. */
export interface Sandbox {
  /** Absolute path: see bwrap(1). */
  bwrap: string
  /** The user that programs run as if the runner is root, because the kernel exempts root from some limits. */
  user?: number
  /** Where each run gets a cgroup with limits of its own, if one is delegated to the runner. */
  cgroups?: Delegation
}

/** The access of a sandboxed program. */
interface SandboxAccess {
  /** Files and folders that it may read. */
  readable: readonly Mount[]
  /** Folders that it may read and write. */
  writable: readonly Mount[]
  /** Its working directory, absolute, which exists in memory and only inside the sandbox. */
  folder: string
  /** `own` isolates it, `shared` lets other sandboxes join its network, `of` joins the network of that process. */
  network: 'own' | 'shared' | { of: number }
  /** The id of the user and of the group that it sees. With another one than root, no other process can join it. @default 0 */
  user?: number | undefined
  /** The descriptor from which bwrap reads the filter of system calls, and which it closes. @default no filter */
  filter?: number | undefined
}

/** System folders: programs, libraries, and hardware that they look up. */
const SYSTEM = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/sys/devices/system/cpu']
/** Files and folders of `/etc` that libraries look up. */
const ETC = ['passwd', 'group', 'hosts', 'nsswitch.conf', 'localtime', 'ld.so.cache', 'ssl', 'alternatives', 'services']
/**
 * All namespaces but the network; the kernel kills the processes in them when the runner ends. Programs are root without
 * capabilities: for any other user bwrap nests two user namespaces, which no other process can join.
 */
const NAMESPACES = [
  '--unshare-user',
  '--unshare-pid',
  '--unshare-ipc',
  '--unshare-uts',
  // The name of the machine would be in recordings.
  '--hostname',
  'localhost',
  '--unshare-cgroup-try',
  '--die-with-parent',
  '--as-pid-1',
  '--cap-drop',
  'ALL',
]
/** Only a sandbox that no other joins can disable further user namespaces. */
const NETWORKS = { own: ['--unshare-net', '--disable-userns'], shared: ['--unshare-net'], joined: [] }
const DEVICES = ['--proc', '/proc', '--remount-ro', '/proc', '--dev', '/dev', '--remount-ro', '/dev']
/** Joins the network of a process as its user: see nsenter(1). */
const JOIN = ['nsenter', '--preserve-credentials', '--user', '--net', '--target']
const MIB = 2 ** 20
/** Bytes that the working directory can hold. */
const FOLDER_LIMIT = 256 * MIB

/**
 * Returns the start of a command that runs a program in the sandbox. The caller appends the program and its arguments, and starts
 * the command as `sandboxUser` says.
 */
export function sandboxCommand({ bwrap }: Sandbox, access: SandboxAccess): [string, ...string[]] {
  const { network } = access
  const [first, ...rest] = [...(typeof network === 'string' ? [] : [...JOIN, String(network.of)]), bwrap]
  return [first ?? bwrap, ...rest, ...bwrapArguments(access)]
}

/** Returns the options of `spawn` for the user of a sandbox. With them, Node.js drops all other groups of this process, too. */
export function sandboxUser(sandbox: Sandbox | undefined): { uid?: number; gid?: number } {
  return sandbox?.user === undefined ? {} : { uid: sandbox.user, gid: sandbox.user }
}

function bwrapArguments({ readable, writable, folder, network, user = 0, filter }: SandboxAccess): string[] {
  return [
    ...NAMESPACES,
    ...(filter === undefined ? [] : ['--seccomp', String(filter)]),
    ...['--uid', '--gid'].flatMap((name) => [name, String(user)]),
    ...NETWORKS[typeof network === 'string' ? network : 'joined'],
    ...SYSTEM.flatMap(bindSystemFolder),
    ...ETC.flatMap((name) => ['--ro-bind-try', `/etc/${name}`, `/etc/${name}`]),
    ...DEVICES,
    ...readable.flatMap(({ source, target }) => ['--ro-bind', source, target]),
    ...writable.flatMap(({ source, target }) => ['--bind', source, target]),
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

/** On many systems `/bin` and similar folders are symbolic links into `/usr`. */
function bindSystemFolder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return lstatSync(folder).isSymbolicLink()
    ? ['--symlink', readlinkSync(folder), folder]
    : ['--ro-bind', folder, folder]
}
