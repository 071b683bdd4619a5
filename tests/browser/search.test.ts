import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { violationsInBothThemes } from '../helpers/axe.ts'
import { openBook } from '../helpers/open-book.ts'

const book = openBook()

/** Opens a page, and waits until it handles the keyboard. */
async function open(address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await book.open(address, options)
  await page.locator('html.is-mounted').waitFor({ state: 'attached' })
  return page
}

async function openSearch(address: string, key = 'Control+k'): Promise<{ page: Page; box: Locator; input: Locator }> {
  const page = await open(address, { reducedMotion: 'reduce' })
  await page.keyboard.press(key)
  const box = page.locator('.VPLocalSearchBox')
  const input = box.getByRole('combobox')
  await input.waitFor()
  return { page, box, input }
}

/** The option that the input names as the active one. */
function active(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    const option = document.getElementById(id)
    return option?.getAttribute('aria-selected') === 'true' ? option.id : undefined
  })
}

/** Queries, each with the page that is first. That pages are found is tested without a browser: this shows that it works in one. */
it.each([
  ['/en/', 'thread pool', 'I/O', '/en/io/thread-pool'],
  ['/en/', 'What is a zombie process?', 'Processes', '/en/processes/alive'],
  ['/en/', 'ERR_REQUIRE_ESM', 'Modules', '/en/modules/require-esm'],
  ['/', '线程池', 'I/O', '/io/thread-pool'],
  ['/', '循环引用', '模块', '/modules/cycles'],
  ['/', '洋葱', '框架', '/frameworks/koa-onion'],
])('%s: %s', async (base, query, chapter, address) => {
  const { page, box, input } = await openSearch(base)
  await input.fill(query)
  const result = box.getByRole('option').first()
  await result.waitFor()
  expect((await result.getAttribute('href'))?.split('#')[0]).toBe(address)
  expect(await result.locator('.chapter').innerText()).toBe(chapter)
  expect(book.problems(page)).toEqual([])
})

it('shows the sentence, and marks the words in it', async () => {
  const { box, input } = await openSearch('/en/')
  await input.fill('thread pool')
  await box.locator('mark').first().waitFor()
  expect(await box.locator('.sentence').first().innerText()).toMatch(/thread.*pool/i)
  expect(new Set(await box.locator('mark').allInnerTexts()).size).toBeGreaterThan(1)
  expect(await box.getByRole('status').innerText()).toBe('10 pages')
})

it('leads to the run whose output has the words, and says so', async () => {
  const { page, box, input } = await openSearch('/en/')
  await input.fill('second, later: first.done is true')
  const result = box.getByRole('option', { name: 'in the output of partial-exports' })
  await result.waitFor()
  expect(await result.locator('.sentence').innerText()).toBe('second, later: first.done is true')
  await result.click()
  await page.waitForURL('**/en/modules/cycles#example-modules-partial-exports')
  expect(await box.count()).toBe(0)
})

describe('the keyboard', () => {
  it('opens the search, chooses a result, and opens it', async () => {
    const { page, box, input } = await openSearch('/en/modules/cycles', '/')
    await input.fill('timers')
    await box.getByRole('option').nth(2).waitFor()
    const ways = [await active(page)]
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key)
      ways.push(await active(page))
    }
    const last = `search-result-${(await box.getByRole('option').count()) - 1}`
    expect(ways).toEqual([0, 1, 2, 1, 0].map((place) => `search-result-${place}`).concat(last))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/event-loop/timers#*')
    expect(await box.count()).toBe(0)
  })

  it('Escape closes it, and the focus returns', async () => {
    const page = await open('/en/')
    const button = page.locator('.VPNavBarSearch button').first()
    await button.click()
    await page.locator('.VPLocalSearchBox input').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.VPLocalSearchBox').waitFor({ state: 'detached' })
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true)
  })
})

it('remembers the queries that led to a page, on this device, until they are cleared', async () => {
  const { page, box, input } = await openSearch('/en/')
  await input.fill('zombie')
  await box.getByRole('option').first().click()
  await page.waitForURL('**/en/processes/**')
  await page.keyboard.press('Control+k')
  const query = box.getByRole('option', { name: 'zombie' })
  await query.waitFor()
  await page.keyboard.press('Enter')
  expect(await input.inputValue()).toBe('zombie')
  await input.fill('')
  await box.getByRole('button', { name: 'Clear' }).click()
  await query.first().waitFor({ state: 'detached' })
  expect(await page.evaluate(() => localStorage.getItem('proven-searches'))).toBe('[]')
})

it('says that nothing matches', async () => {
  const { box, input } = await openSearch('/')
  await input.fill('qqqqqq')
  await expect.poll(() => box.getByRole('status').innerText()).toContain('没有找到“qqqqqq”')
})

it('axe finds no violations, with results and with recent queries', async () => {
  const { page, box, input } = await openSearch('/en/')
  await input.fill('worker thread')
  await box.getByRole('option').first().waitFor()
  expect(await violationsInBothThemes(page)).toEqual([[], []])
  await box.getByRole('option').first().click()
  await box.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await box.getByRole('option').first().waitFor()
  expect(await violationsInBothThemes(page)).toEqual([[], []])
})

it('fits a phone', async () => {
  const page = await open('/', { viewport: { width: 360, height: 740 } })
  await page.locator('.VPNavBarSearch button').first().click()
  const box = page.locator('.VPLocalSearchBox')
  await box.locator('input').fill('server.close')
  await box.getByRole('option').first().waitFor()
  const sizes = await box.evaluate((each) => [
    each.getBoundingClientRect().width,
    each.querySelector('[role=listbox]')?.scrollWidth,
  ])
  expect(sizes[0]).toBe(360)
  expect(sizes[1]).toBeLessThanOrEqual(360)
})
