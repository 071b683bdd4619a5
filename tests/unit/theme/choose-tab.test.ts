import { expect, it } from 'vitest'

import { chooseTab } from '../../../.vitepress/theme/lib/choose-tab.ts'

const tab = (versions: string, format?: string, checked = false) => ({ versions: versions.split(' '), format, checked })

const PLAIN = [tab('26 24 12'), tab('11 10')]
const SWITCHED = [tab('26 10', 'cjs'), tab('26', 'esm', true), tab('12', 'esm')]

it.each([
  ['the tab that has the version', PLAIN, tab('10'), 1],
  ['the first of several versions that there is', PLAIN, tab('18 12 11'), 0],
  ['none where there is no such version', PLAIN, tab('18'), undefined],
  ['the same module system', SWITCHED, tab('26', 'cjs'), 0],
  ['the module system that is shown, where none was chosen', SWITCHED, tab('12'), 2],
  ['nothing where the shown module system has no such version', SWITCHED, tab('10'), undefined],
  ['any where there is only one', PLAIN, tab('10', 'esm'), 1],
])('chooses %s', (_, tabs, wanted, expected) => {
  expect(chooseTab(tabs, wanted)).toBe(expected)
})
