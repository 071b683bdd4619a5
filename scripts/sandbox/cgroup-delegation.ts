// cspell:ignore procs mountinfo
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { xSync } from 'tinyexec'

import { isSystemError } from '../util/problem.ts'
import { cgroupFolder, parseCgroupPath, unitOf, type Unit } from './cgroup-paths.ts'
import { isRunning } from './proc.ts'

/** A cgroup v2 that the runner may divide. Both folders are absolute. */
export interface Delegation {
  /** The cgroups of the runs are created in this one. */
  base: string
  /** The cgroup that contains the runner: processes and limits cannot be in the same one. */
  own: string
}

/** The controllers whose limits a run gets. */
const CONTROLLERS = ['memory', 'pids']
/** What is delegated of a cgroup: see /sys/kernel/cgroup/delegate. */
const WRITTEN = ['.', 'cgroup.procs', 'cgroup.subtree_control']
/** Exists since Linux 5.14, but not in the root of the hierarchy. */
const KILL = 'cgroup.kill'
/** The cgroup into which the runner moves itself, and whatever else is in the delegated one. */
const LEAF = 'proven-runner'
/** The start of the names of the runs' cgroups; the runner's process id follows. */
export const RUN_PREFIX = 'proven-'
const RE_RUN = new RegExp(`^${RUN_PREFIX}(\\d+)-\\w+$`)
/** Processes can start while others are moved. */
const ROUNDS = 10

/**
 * Returns the cgroup v2 that is delegated to the runner, with its controllers enabled; undefined if there is none. The runner
 * moves into a leaf of it, together with the other processes in it. Removes what killed runners left.
 * @param isDelegated asks systemd whether it leaves the cgroup of a unit alone
 */
export function useDelegation(isDelegated: (unit: Unit) => boolean = askSystemd): Delegation | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const cgroup = parseCgroupPath(readFileSync('/proc/self/cgroup', 'utf8'))
    if (cgroup === undefined) return undefined
    const folder = cgroupFolder(cgroup, readFileSync('/proc/self/mountinfo', 'utf8'))
    if (folder === undefined) return undefined
    const base = path.basename(folder) === LEAF ? path.dirname(folder) : folder
    if (!hasControllers(base, 'cgroup.controllers') || !isWritable(base)) return undefined
    const unit = unitOf(cgroup)
    if (unit !== undefined && !isDelegated(unit)) return undefined
    const own = path.join(base, LEAF)
    if (!divide(base, own)) return undefined
    removeAbandoned(base)
    return { base, own }
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

/** True if systemd delegates the unit's cgroup. Under a user's manager, that user owns the cgroups of all units. */
function askSystemd({ name, manager }: Unit): boolean {
  const args = [`--${manager}`, 'show', '--property=Delegate', '--value', '--', name]
  return xSync('systemctl', args, { nodePath: false }).stdout.trim() === 'yes'
}

function hasControllers(folder: string, file: string): boolean {
  const list = path.join(folder, file)
  if (!existsSync(list)) return false
  const names = readFileSync(list, 'utf8').trim().split(' ')
  return CONTROLLERS.every((each) => names.includes(each))
}

/** @throws SystemError if a file is not */
function isWritable(folder: string): boolean {
  if (!existsSync(path.join(folder, KILL))) return false
  for (const name of WRITTEN) accessSync(path.join(folder, name), constants.W_OK)
  return true
}

/** Moves all processes into a leaf, and enables the controllers. */
function divide(base: string, leaf: string): boolean {
  mkdirSync(leaf, { recursive: true })
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const pid of readFileSync(path.join(base, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean))
      ignore(['ESRCH'], () => writeFileSync(path.join(leaf, 'cgroup.procs'), pid))
    // EBUSY: another process is in it by now.
    ignore(['EBUSY'], () =>
      writeFileSync(path.join(base, 'cgroup.subtree_control'), CONTROLLERS.map((each) => `+${each}`).join(' ')),
    )
    if (hasControllers(base, 'cgroup.subtree_control')) return true
  }
  return false
}

/** Ends the runs of runners that were killed. What takes longer to end is removed at the next start. */
function removeAbandoned(base: string): void {
  for (const name of readdirSync(base)) {
    const [, pid] = RE_RUN.exec(name) ?? []
    if (pid === undefined || isRunning(Number(pid))) continue
    const folder = path.join(base, name)
    ignore(['ENOENT', 'ENODEV'], () => writeFileSync(path.join(folder, KILL), '1'))
    ignore(['ENOENT', 'EBUSY'], () => rmdirSync(folder))
  }
}

/** @param codes of errors that do not matter */
function ignore(codes: string[], write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
