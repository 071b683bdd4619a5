import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

/** Per kind of data, whether there is any. */
function kept(page: Page): Promise<boolean[]> {
  return page.locator('.KeptData li').evaluateAll((items) => items.map((item) => item.querySelector('button') !== null))
}

it('the site lists what it keeps on the device, and forgets it', async () => {
  const page = await book.open('/en/event-loop/microtasks')
  await page.getByRole('button', { name: 'Check', exact: true }).first().click()
  await page.keyboard.press('d')
  await page.goto(new URL('/en/reference/offline', page.url()).href)
  await expect.poll(() => kept(page)).toEqual([false, true, false, false, true])
  await page.getByRole('button', { name: 'Forget: Light or dark' }).click()
  await expect.poll(() => kept(page)).toEqual([false, true, false, false, false])
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect.poll(() => kept(page)).toEqual([false, false, false, false, false])
  await page.reload()
  await expect.poll(() => page.getByRole('button', { name: 'Forget everything' }).isDisabled()).toBe(true)
  const values = await page.evaluate(() => Object.values(localStorage))
  expect(values.filter((value) => !['[]', '{}', 'true', 'auto'].includes(value))).toEqual([])
})

it('without JavaScript, the list says what could be kept', async () => {
  const page = await book.open('/en/reference/offline', { javaScriptEnabled: false })
  expect(await page.locator('.KeptData li').allInnerTexts()).toEqual([
    'The pages that you have read',
    'Your predictions, and how many were right',
    'Your recent searches',
    'Whether single keys are shortcuts',
    'Light or dark',
  ])
  expect(await page.locator('.KeptData button').count()).toBe(1)
  expect(await page.locator('.KeptData button').isVisible()).toBe(false)
})
