import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

/** Texts of the links that are marked as read within an element. */
function marked(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(`${selector} a`)
    .evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link, '::after').content === '"✓"')
        .map((link) => link.textContent.trim()),
    )
}

/** Scrolls to the end of the page until it counts as read. */
async function readToEnd(page: Page, id: string): Promise<void> {
  await page.locator('html.is-mounted').waitFor()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect.poll(() => page.evaluate(() => localStorage.getItem('proven-pages-read'))).toContain(id)
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href, { waitUntil: 'networkidle' })
}

describe('progress', () => {
  it('counts a page whose end was reached, in both languages, and continues behind it', async () => {
    const page = await book.open('/en/io/kernel')
    expect(await page.evaluate(() => localStorage.getItem('proven-pages-read'))).toBe('[]')
    await readToEnd(page, 'io/kernel')
    expect(await marked(page, '.VPSidebar')).toEqual(["The kernel's side"])
    await goTo(page, '/io/')
    expect(await marked(page, '.chapter-pages')).toEqual(['内核的一侧'])
    expect(await page.locator('.BookProgress').innerText()).toMatch(/已读 1 页，共 7 页[^]*继续阅读：回调与事件/)
    await goTo(page, '/en/')
    expect(await marked(page, '.BookHome .chapters')).toEqual(["The kernel's side"])
    await page.locator('.BookProgress a', { hasText: 'Callbacks and events' }).click()
    await page.waitForURL('**/en/io/callbacks-and-events')
    expect(book.problems(page)).toEqual([])
  })

  it('can be cleared, and is the only thing that reading stores', async () => {
    const page = await book.open('/en/io/kernel')
    await readToEnd(page, 'io/kernel')
    await goTo(page, '/en/io/')
    const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('proven-')))
    expect(keys.toSorted()).toEqual(['proven-pages-read', 'proven-predictions', 'proven-single-keys'])
    await page.locator('.BookProgress button').click()
    expect(await page.evaluate(() => localStorage.getItem('proven-pages-read'))).toBe('[]')
    expect([await marked(page, '.chapter-pages'), await page.locator('.BookProgress p').count()]).toEqual([[], 0])
  })

  it('shows the score of the chapter', async () => {
    const page = await book.open('/en/event-loop/')
    const score = {
      'event-loop/a': { placed: 3, lines: 3 },
      'event-loop/b': { placed: 1, lines: 3 },
      'io/a': { placed: 3, lines: 3 },
    }
    await page.evaluate((value) => localStorage.setItem('proven-predictions', value), JSON.stringify(score))
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('.BookProgress').innerText()).toContain('1 of 2 predictions right')
  })

  it.each(['/en/', '/io/'])('takes no space on %s without JavaScript', async (address) => {
    const page = await book.open(address, { javaScriptEnabled: false })
    expect(await page.locator('.BookProgress:visible').count()).toBe(0)
  })

  it.each([
    ['/en/', 360],
    ['/en/', 1280],
    ['/en/io/', 360],
    ['/io/', 1280],
  ])('moves nothing on %s at %i px', async (address, width) => {
    const page = await book.open('/icon.svg', { viewport: { width, height: 740 } })
    await page.evaluate(() => localStorage.setItem('proven-pages-read', '["io/thread-pool","io/kernel"]'))
    await goTo(page, address)
    await page.locator('.BookProgress p').waitFor()
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number(Object(entry).value)
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 300)
        }),
    )
    expect(shift).toBeLessThanOrEqual(0.001)
  })
})
