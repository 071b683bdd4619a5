// cspell:ignore nosuid
import { describe, expect, it } from 'vitest'

import { CGROUP_LIMITS, readReason } from '../../../scripts/sandbox/cgroup.ts'
import { cgroupFolder, parseCgroupPath, unitOf } from '../../../scripts/sandbox/cgroup-paths.ts'

const SCOPE = '/user.slice/user-1000.slice/user@1000.service/app.slice/run-u7.scope'
const mount = (root: string, target: string, type = 'cgroup2'): string =>
  `29 23 0:26 ${root} ${target} rw,nosuid shared:4 - ${type} cgroup2 rw\n`

describe('parseCgroupPath', () => {
  it.each([
    ['cgroup v2 only', `0::${SCOPE}\n`, SCOPE],
    ['both versions', '4:memory:/a\n1:cpu:/\n0::/b\n', '/b'],
    ['version 1 only', '4:memory:/a\n', undefined],
  ])('%s', (_, text, expected) => expect(parseCgroupPath(text)).toBe(expected))
})

describe('cgroupFolder', () => {
  it.each([
    ['the whole hierarchy', '/a/b', mount('/', '/sys/fs/cgroup'), '/sys/fs/cgroup/a/b'],
    ['the root itself', '/', mount('/', '/sys/fs/cgroup'), '/sys/fs/cgroup'],
    ['a part of the hierarchy', '/a/b', mount('/a', '/mnt'), '/mnt/b'],
    ['another part', '/ab', mount('/a', '/mnt'), undefined],
    ['the mount that shows it', '/b', mount('/a', '/mnt') + mount('/', '/sys'), '/sys/b'],
    ['a mount of version 1', '/a', mount('/', '/sys/fs/cgroup/memory', 'cgroup'), undefined],
    ['a name with a space', '/a', mount('/', String.raw`/my\040files`), '/my files/a'],
    ['outside of the namespace', '/../a', mount('/', '/sys/fs/cgroup'), undefined],
    ['a folder whose name starts with dots', '/..a', mount('/', '/sys'), '/sys/..a'],
  ])('%s', (_, cgroup, mounts, expected) => expect(cgroupFolder(cgroup, mounts)).toBe(expected))
})

describe('unitOf', () => {
  it.each([
    ['a scope of a user', SCOPE, { name: 'run-u7.scope', manager: 'user' }],
    ['a leaf in a scope', `${SCOPE}/proven-runner`, { name: 'run-u7.scope', manager: 'user' }],
    ['a service', '/system.slice/runner.service', { name: 'runner.service', manager: 'system' }],
    ['the manager of a user', '/user.slice/user@1000.service', { name: 'user@1000.service', manager: 'system' }],
    ['no unit', '/delegated/runner', undefined],
    ['the root of a container', '/', undefined],
  ])('%s', (_, cgroup, expected) => expect(unitOf(cgroup)).toEqual(expected))
})

it('the limits are those of the watch and of init.sh', () => {
  expect(CGROUP_LIMITS).toEqual({
    'memory.max': 805_306_368,
    'memory.swap.max': 0,
    'memory.oom.group': 1,
    'pids.max': 512,
  })
})

it.each([
  [['low 0', 'high 0', 'max 12', 'oom 0', 'oom_kill 0', 'oom_group_kill 0'], undefined],
  [['max 12', 'oom 1', 'oom_kill 3', 'oom_group_kill 1'], 'it used more than 768 MiB of memory, its files included'],
  [[], undefined],
])('readReason %j', (events, reason) => expect(readReason(`${events.join('\n')}\n`)).toBe(reason))
