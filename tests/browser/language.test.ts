import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()
const PLACE = '/event-loop/phases#where-an-iteration-begins'

/** Waits for a page of the other language, and returns its address without the site. */
async function addressIn(page: Page, lang: string): Promise<string> {
  await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' })
  const { pathname, hash } = new URL(page.url())
  return pathname + hash
}

describe('the language is switched at the same place', () => {
  it('by the shortcut', async () => {
    const page = await book.open(`/en${PLACE}`)
    await page.keyboard.press('l')
    expect(await addressIn(page, 'zh-CN')).toBe(PLACE)
    await expect.poll(() => page.locator(':target, h2:focus').count()).toBe(1)
    await page.keyboard.press('l')
    expect(await addressIn(page, 'en')).toBe(`/en${PLACE}`)
  })

  it('by the menu', async () => {
    const page = await book.open(`/en${PLACE}`)
    await page.locator('.VPNavBarTranslations button').click()
    await page.locator('.VPNavBarTranslations a', { hasText: '简体中文' }).click()
    expect(await addressIn(page, 'zh-CN')).toBe(PLACE)
  })

  it('from an address with a Chinese id, too', async () => {
    const page = await book.open('/event-loop/phases')
    const [former = '', id] = await page
      .locator('h2 .former-id')
      .first()
      .evaluate((span) => [span.id, span.parentElement?.id])
    expect(former).toMatch(/\p{Script=Han}/u)
    await page.goto(`${page.url()}#${encodeURIComponent(former)}`)
    await page.waitForURL(`**/event-loop/phases#${id}`)
    await page.keyboard.press('l')
    expect(await addressIn(page, 'en')).toBe(`/en/event-loop/phases#${id}`)
    expect(book.problems(page)).toEqual([])
  })
})
