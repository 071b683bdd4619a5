import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

function where(page: Page): string {
  return new URL(page.url()).pathname
}

describe('shortcuts', () => {
  it('turn pages, change the language and the appearance', async () => {
    const page = await book.open('/en/modules/copy-or-reference', { colorScheme: 'light' })
    const ways: string[] = []
    for (const key of ['n', 'p', 'l', 'l']) {
      const title = await page.title()
      await page.keyboard.press(key)
      await page.waitForFunction((before) => document.title !== before, title)
      ways.push(where(page))
    }
    expect(ways).toEqual([
      '/en/modules/live-bindings',
      '/en/modules/copy-or-reference',
      '/modules/copy-or-reference',
      '/en/modules/copy-or-reference',
    ])
    await page.keyboard.press('d')
    await page.locator('html.dark').waitFor()
  })

  it('are listed by "?", and can be disabled', async () => {
    const page = await book.open('/en/modules/live-bindings')
    await page.keyboard.press('?')
    const list = page.locator('dialog.ShortcutList')
    await list.waitFor()
    expect(await list.locator('dt').evaluateAll((all) => all.map(({ textContent }) => textContent.trim()))).toEqual([
      '/ Ctrl K',
      'n',
      'p',
      'l',
      'd',
      '?',
      'Tab',
      'Enter',
      '← →',
      'Esc',
    ])
    await list.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    for (const key of ['?', '/', 'n']) await page.keyboard.press(key)
    expect([await list.count(), await page.locator('.VPLocalSearchBox').count(), where(page)]).toEqual([
      0,
      0,
      '/en/modules/live-bindings',
    ])
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await list.getByRole('checkbox').check()
    await list.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('/')
    await page.locator('.VPLocalSearchBox').waitFor()
    await page.keyboard.type('npl?')
    expect(await page.locator('.VPLocalSearchBox input').inputValue()).toBe('npl?')
  })
})
