import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { violationsInBothThemes } from '../helpers/axe.ts'
import { openBook } from '../helpers/open-book.ts'

const book = openBook()

/** Pages that have each component once, and what opens it. `npm run test:pages` checks every page. */
const PAGES: [address: string, act?: (page: Page) => Promise<void>][] = [
  ['/'],
  ['/en/modules/live-bindings', (page) => page.keyboard.press('?')],
  ['/modules/live-bindings', (page) => page.locator('.run-example .files pre').first().press('Enter')],
  ['/en/frameworks/koa-onion', (page) => page.locator('.chart:visible').nth(1).press('End')],
  ['/event-loop/microtasks', (page) => page.getByRole('button', { name: '核对' }).first().click()],
  ['/reference/corrections'],
  ['/reference/offline'],
  ['/en/reference/self-test', (page) => page.getByRole('button', { name: /^Draw/ }).click()],
]

it.each(PAGES)('axe finds no violations on %s, in light and dark mode', async (address, act) => {
  const page = await book.open(address, { colorScheme: 'light', reducedMotion: 'reduce' })
  await act?.(page)
  expect(await violationsInBothThemes(page)).toEqual([[], []])
})
