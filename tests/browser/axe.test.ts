import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { violationsInBothThemes } from '../helpers/axe.ts'
import { openBook } from '../helpers/open-book.ts'

const book = openBook()

/** Pages on which most of the components show, and what opens them. `npm run test:pages` checks every page. */
const PAGES: [address: string, act?: (page: Page) => Promise<void>][] = [
  ['/'],
  ['/en/event-loop/'],
  ['/en/modules/live-bindings', (page) => page.keyboard.press('?')],
  ['/en/frameworks/koa-onion', (page) => page.locator('.chart:visible').nth(1).press('End')],
  ['/event-loop/microtasks', (page) => page.getByRole('button', { name: '核对', exact: true }).first().click()],
  [
    '/en/reference/self-test',
    (page) => page.locator('.SelfTestQuestion').getByRole('button', { name: 'Check', exact: true }).click(),
  ],
]

it.each(PAGES)('axe finds no violations on %s, in light and dark mode', async (address, act) => {
  const page = await book.open(address, { colorScheme: 'light', reducedMotion: 'reduce' })
  await act?.(page)
  expect(await violationsInBothThemes(page)).toEqual([[], []])
})
