import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

function open(language = 'en', options: BrowserContextOptions = {}): Promise<Page> {
  return book.open(`${language === 'en' ? '/en' : ''}/reference/feature-matrix`, options)
}

async function shown(page: Page): Promise<string[]> {
  return page.locator('.features th[scope="row"]:visible').allTextContents()
}

it('filters features by words, by group and by the version that changed them', async () => {
  const page = await open()
  const all = await shown(page)
  await page.getByRole('searchbox', { name: 'Search' }).fill('websocket')
  expect(await shown(page)).toEqual(all.filter((name) => name.toLowerCase().includes('websocket')))
  expect(await page.locator('.FeatureFilter output').textContent()).toBe(
    `${(await shown(page)).length} of ${all.length}`,
  )
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await page.getByLabel('Group').selectOption({ label: 'Globals' })
  expect(await page.locator('.features th[scope="rowgroup"]:visible').allTextContents()).toEqual(['Globals'])
  await page.getByLabel('Changed in').selectOption({ label: 'Node 18' })
  const changed = await shown(page)
  expect(changed).toContain('fetch')
  expect(changed).not.toContain('queueMicrotask')
  await page.getByRole('searchbox', { name: 'Search' }).fill('no such feature')
  expect(await shown(page)).toEqual([])
})

it('has the filter in the address, which opens with it', async () => {
  const page = await open()
  await page.getByRole('searchbox', { name: 'Search' }).fill('websocket')
  await page.getByLabel('Group').selectOption({ label: 'Globals' })
  const seen = await shown(page)
  expect(new URL(page.url()).search).toBe('?text=websocket&group=globals')
  const again = await book.open('/en/reference/feature-matrix?text=websocket&group=globals')
  await expect.poll(() => shown(again)).toEqual(seen)
  expect(await again.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('websocket')
})

it.each([360, 1440])('at %i px the names of the columns stay in view', async (width) => {
  const page = await open('en', { viewport: { width, height: 800 } })
  await page.locator('.features tr[data-support]').nth(60).scrollIntoViewIfNeeded()
  const heads = page.locator('.features thead th:visible')
  const box = await heads.last().boundingBox()
  expect([(box?.y ?? -1) >= 0 && (box?.y ?? 800) < 200, await heads.count()]).toEqual([true, width < 640 ? 3 : 12])
})

it('has Chinese labels on Chinese pages', async () => {
  const page = await open('zh')
  await page.getByLabel('搜索', { exact: true }).last().fill('fetch')
  expect(await shown(page)).toContain('fetch')
  expect(await page.locator('.FeatureFilter output').textContent()).toMatch(/^\d+ 项中的 \d+ 项$/)
})

it('shows all rows and no filter without JavaScript', async () => {
  const page = await open('en', { javaScriptEnabled: false })
  expect((await shown(page)).length).toBe(await page.locator('.features tr[data-support]').count())
  expect(await page.locator('.FeatureFilter').isVisible()).toBe(false)
})

it('is readable with a screen reader', async () => {
  const page = await open()
  const row = page.locator('.features').getByRole('row', { name: /^Optional chaining/ })
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    '14.0.0+',
    ...Array.from({ length: 3 }, () => 'no'),
    ...Array.from({ length: 7 }, () => 'yes'),
  ])
})

it.each([360, 1440])('fits at %i px: only the table scrolls sideways', async (width) => {
  const page = await open('en', { viewport: { width, height: 800 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
})
