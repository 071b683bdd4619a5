import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { contents } from '../../scripts/content/contents.ts'
import { openBook } from '../helpers/open-book.ts'

const book = openBook()

/** A page near the end of the book. */
const PAGE = '/en/frameworks/koa-answers'

/** Titles of the chapters that are open. */
function openChapters(page: Page): Promise<string[]> {
  return page.locator('.VPSidebarItem.level-0:has(> .items:visible) > .item .text').allInnerTexts()
}

/** Distance of the current link from the middle of the sidebar, in pixels. */
function offCentre(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [sidebar, link] = ['.VPSidebar', '.VPSidebar .level-1.is-active'].map((selector) =>
      document.querySelector(selector)?.getBoundingClientRect(),
    )
    if (!sidebar || !link) return Number.NaN
    return Math.abs(link.top + link.height / 2 - sidebar.top - sidebar.height / 2)
  })
}

describe('sidebar', () => {
  it('shows only the chapter of the page, with the page in the middle', async () => {
    const page = await book.open(PAGE, { viewport: { width: 1440, height: 600 } })
    expect(await openChapters(page)).toEqual(['7 Frameworks'])
    await expect.poll(() => offCentre(page)).toBeLessThan(2)
    await page.locator('.VPSidebarItem.level-0 .caret').first().click()
    expect(await openChapters(page)).toEqual(['1 Modules', '7 Frameworks'])
    await page.locator('.VPSidebar a', { hasText: 'Live bindings' }).click()
    await page.locator('h1', { hasText: 'Live bindings' }).waitFor()
    await expect.poll(() => openChapters(page)).toEqual(['1 Modules'])
    expect(book.problems(page)).toEqual([])
  })

  it('does so on the phone, too', async () => {
    const page = await book.open('/en/frameworks/koa-onion', { viewport: { width: 360, height: 640 } })
    await page.locator('.VPLocalNav .menu').click()
    await page.locator('.VPSidebar.open').waitFor()
    await expect.poll(() => offCentre(page)).toBeLessThan(2)
  })

  it('opens the chapter before the page is mounted', async () => {
    const page = await book.open(PAGE)
    await page.evaluate(() => document.documentElement.classList.remove('is-mounted'))
    await page.evaluate(() => document.querySelector('.VPSidebarItem.level-0.has-active')?.classList.add('collapsed'))
    expect(await openChapters(page)).toEqual(['7 Frameworks'])
  })

  it.each([360, 1440])('has all pages without JavaScript, at %i px', async (width) => {
    const page = await book.open(PAGE, { javaScriptEnabled: false, viewport: { width, height: 800 } })
    const links = page.locator('.VPSidebar .level-1 a:visible')
    expect([await links.count(), await page.locator('.VPSidebar .caret:visible').count()]).toEqual([
      contents.flatMap(({ pages }) => pages).length,
      0,
    ])
    // Would wait forever for a link that something covers.
    await links.last().click()
    await page.waitForURL('**/en/reference/offline')
  })
})

it.each([
  [PAGE, '7 Frameworks · 10 of 12'],
  ['/frameworks/koa-answers', '7 框架 · 第 10 页，共 12 页'],
  ['/en/frameworks/', 'Contents · Chapter 7 of 9'],
  ['/frameworks/', '目录 · 第 7 章，共 9 章'],
])('the breadcrumb of %s', async (address, text) => {
  const page = await book.open(address, { javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const shown = await page.locator('.PageBreadcrumb').innerText()
  expect(shown.replaceAll(/\s+/g, ' ').trim()).toBe(text)
})

it.each(['/en/', '/nowhere'])('%s has no breadcrumb', async (address) => {
  const page = await book.open(address)
  expect(await page.locator('.PageBreadcrumb').count()).toBe(0)
})

it('the breadcrumb, the menu of chapters and the home page lead to the landing page of a chapter', async () => {
  const page = await book.open(PAGE)
  await page.locator('.PageBreadcrumb a').click()
  await page.waitForURL('**/en/frameworks/')
  await page.locator('.PageBreadcrumb a').click()
  await page.waitForURL('**/en/#contents')
  await page.locator('.BookHome .chapters h3 a', { hasText: '3 The event loop' }).click()
  await page.waitForURL('**/en/event-loop/')
  await page.locator('.VPNavBarMenu button', { hasText: 'Chapters' }).click()
  await page.locator('.VPNavBarMenu a', { hasText: 'HTTP' }).click()
  await page.waitForURL('**/en/http/')
  expect(book.problems(page)).toEqual([])
})
