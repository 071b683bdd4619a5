// cspell:ignore mountinfo
import path from 'node:path'

/** A unit of systemd, and which manager started it. */
export interface Unit {
  name: string
  manager: 'user' | 'system'
}

/** The line of cgroup v2 in `/proc/<pid>/cgroup`: see cgroups(7). */
const RE_CGROUP = /^0::(\/.*)$/m
/** A mount of cgroup v2 in `/proc/<pid>/mountinfo`: its root in the hierarchy, and where it is mounted. */
const RE_MOUNT = /^\d+ \d+ \S+ (\S+) (\S+) .* - cgroup2 /gm
/** How mountinfo writes spaces, tabs, newlines and backslashes. */
const RE_OCTAL = /\\([0-7]{3})/g
const RE_UNIT = /\.(?:scope|service|slice)$/
const RE_USER_MANAGER = /^user@\d+\.service$/

/** Returns the path of a process's cgroup v2 within its hierarchy; undefined if it is in none. */
export function parseCgroupPath(cgroups: string): string | undefined {
  return RE_CGROUP.exec(cgroups)?.[1]
}

/**
 * Returns the folder of a cgroup, absolute; undefined if no mount shows it.
 * @param cgroup its path, from `parseCgroupPath`
 * @param mounts the text of `/proc/<pid>/mountinfo`
 */
export function cgroupFolder(cgroup: string, mounts: string): string | undefined {
  const folders = [...mounts.matchAll(RE_MOUNT)].map(([, root = '', target = '']) => {
    const relative = path.posix.relative(decode(root), path.posix.normalize(cgroup))
    return relative.split('/')[0] === '..' ? undefined : path.posix.join(decode(target), relative)
  })
  // A path with `..` is outside of the process's namespace, where no mount of the namespace leads.
  return cgroup.split('/').includes('..') ? undefined : folders.find((each) => each !== undefined)
}

/** Returns the innermost unit of systemd that contains a cgroup; undefined if systemd did not make it. */
export function unitOf(cgroup: string): Unit | undefined {
  const units = cgroup.split('/').filter((each) => RE_UNIT.test(each))
  const name = units.pop()
  if (name === undefined) return undefined
  return { name, manager: units.some((each) => RE_USER_MANAGER.test(each)) ? 'user' : 'system' }
}

function decode(text: string): string {
  return text.replaceAll(RE_OCTAL, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 8)))
}
