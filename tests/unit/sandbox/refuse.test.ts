import { expect, it } from 'vitest'

import { refuse } from '../../../scripts/sandbox/refuse.ts'

it.each([
  ['26.10.0', [], 'linux', undefined],
  ['25.0.0', ['fs-write'], 'linux', undefined],
  ['26.10.0', ['fs-write', 'net', 'sqlite'], 'linux', 'it has @allow net sqlite'],
  ['26.10.0', ['fs-read'], 'linux', 'it has @allow fs-read'],
  ['24.21.0', [], 'linux', 'the permission model of this version does not cover the network'],
  ['23.4.0', [], 'linux', 'this version has no permission model'],
  ['22.13.0', [], 'linux', 'the permission model of this version does not cover the network'],
  ['10.24.1', [], 'linux', 'this version has no permission model'],
  ['26.10.0', [], 'darwin', 'nobody has tried what holds a program on darwin'],
  ['26.10.0', [], 'win32', 'nobody has tried what holds a program on win32'],
] as const)('Node %s with %j on %s', (version, allow, platform, reason) => {
  expect(refuse({ version, allow, platform })).toBe(reason)
})
