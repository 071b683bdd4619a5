import { expect, it } from 'vitest'

import { keepSettings } from '../../../scripts/recording/keep-settings.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import type { Settings } from '../../../scripts/recording/settings.ts'

const group = (text: string, nodes: string[], more: Partial<Group['outcome']> = {}): Group => ({
  versions: nodes.map((node) => ({ node, runs: 1 })),
  outcome: { status: { exit: 0 }, output: [{ stream: 'stdout', text }], ...more },
})
const settings: Settings = { same: ['worker'], sometimes: [], differs: [] }
const before = { example: 'a/b', groups: [group('a\n', ['26.10.0', '24.21.0']), group('b\n', ['20.20.2'])], settings }

it.each<[string, Group[], boolean]>([
  ['the same outcomes', before.groups, true],
  ['another outcome on another version', [group('a\n', ['26.10.0']), group('c\n', ['24.21.0'])], true],
  ['another trace', [group('a\n', ['26.10.0'], { trace: [] })], true],
  ['another outcome on the pinned version', [group('c\n', ['26.10.0']), group('a\n', ['24.21.0'])], false],
  ['one more outcome on it', [group('a\n', ['26.10.0']), group('b\n', ['26.10.0'])], false],
  ['another pinned version', [group('a\n', ['26.11.0'])], false],
])('%s', (_, after, isKept) => {
  expect(keepSettings(before, after, '26.10.0')).toEqual(isKept ? settings : undefined)
})

it('there is nothing to keep of a first recording', () => {
  expect(keepSettings(undefined, before.groups, '26.10.0')).toBe(undefined)
})
