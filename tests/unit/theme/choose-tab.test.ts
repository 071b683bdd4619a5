import { expect, it } from 'vitest'

import { chooseTab } from '../../../.vitepress/theme/lib/choose-tab.ts'

const tab = (versions: string, format?: string, checked = false) => ({ versions: versions.split(' '), format, checked })

const PLAIN = [tab('26 24 12'), tab('11 10')]
const SWITCHED = [tab('26 10', 'cjs'), tab('26', 'esm', true), tab('12', 'esm')]

it.each([
  ['the tab with the version', PLAIN, tab('10'), 1],
  ['the first of the versions that a tab has', PLAIN, tab('18 12 11'), 0],
  ['no tab if no tab has the version', PLAIN, tab('18'), undefined],
  ['the same module system', SWITCHED, tab('26', 'cjs'), 0],
  ['the module system of the checked tab if the other tab has none', SWITCHED, tab('12'), 2],
  ['no tab if the checked module system lacks the version', SWITCHED, tab('10'), undefined],
  ['a tab without a module system for any module system', PLAIN, tab('10', 'esm'), 1],
])('chooses %s', (_, tabs, wanted, expected) => {
  expect(chooseTab(tabs, wanted)).toBe(expected)
})
