import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()
const PAGES = ['/', '/en/', '/io/', '/modules/live-bindings', '/en/event-loop/phases']

describe.each(PAGES)('%s', (address) => {
  it.each([360, 1440].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))(
    'fits at %i px, %s, without errors or requests to other sites',
    async (width, colorScheme) => {
      const page = await book.open(address, { viewport: { width, height: 800 }, colorScheme })
      const seen = await page.evaluate(() => ({
        tooWide: document.documentElement.scrollWidth > innerWidth,
        dark: document.documentElement.classList.contains('dark'),
        output: document.querySelector('.run-example .output pre')?.clientHeight !== 0,
      }))
      expect([seen, book.problems(page)]).toEqual([{ tooWide: false, dark: colorScheme === 'dark', output: true }, []])
    },
  )
})

it('shows one file at a time, and the arrow keys switch files', async () => {
  const page = await book.open('/en/modules/live-bindings')
  const run = page.locator('.run-example').first()
  const visible = (): Promise<boolean[]> =>
    run.locator('.files .panel').evaluateAll((files) => files.map((file) => file.clientHeight > 0))
  expect(await visible()).toEqual([true, false])
  await run.locator('input').first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await visible()).toEqual([false, true])
  expect(await run.locator('.files').getAttribute('aria-label')).toBe('Files')
  await run.locator('label').first().click()
  expect(await visible()).toEqual([true, false])
})

it('shows all files and outputs without JavaScript', async () => {
  const page = await book.open('/en/modules/live-bindings', { javaScriptEnabled: false })
  const blocks = page.locator('.run-example').first().locator('pre')
  const boxes = await Promise.all((await blocks.all()).map((block) => block.boundingBox()))
  const tops = boxes.map((box) => box?.y ?? -1)
  expect([tops.length, tops.toSorted((a, b) => a - b)]).toEqual([3, tops])
  expect(await blocks.last().innerText()).toBe('before 0 0 0\nafter  1 1 1')
})

it('shows all files and outputs in print', async () => {
  const page = await book.open('/en/modules/live-bindings')
  await page.emulateMedia({ media: 'print' })
  const heights = await page
    .locator('.run-example .files .panel')
    .evaluateAll((files) => files.map((file) => file.clientHeight))
  expect(heights.filter((height) => height === 0)).toEqual([])
})

it('marks stderr and abnormal exits', async () => {
  const page = await book.open('/en/modules/cycles')
  const line = page.locator('.run-example .line.stderr').first()
  expect(await line.evaluate((each) => getComputedStyle(each).borderLeftWidth)).toBe('3px')
  expect(await line.evaluate((each) => getComputedStyle(each, '::before').content)).toBe('"stderr"')
})

it('links to the next page, and to the same page in the other language', async () => {
  const page = await book.open('/en/modules/live-bindings')
  await page.locator('.pager-link.next').click()
  await page.locator('h1', { hasText: /^Static and dynamic/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/en/modules/static-and-dynamic')
  await page.locator('.VPNavBarTranslations button').click()
  await page.locator('.VPNavBarTranslations a', { hasText: '简体中文' }).click()
  await page.locator('html[lang="zh-CN"]').waitFor({ state: 'attached' })
  expect(new URL(page.url()).pathname).toBe('/modules/static-and-dynamic')
  expect(book.problems(page)).toEqual([])
})

it('shows a program as text', async () => {
  const page = await book.open('/en/modules/live-bindings')
  await page.locator('.provenance a').first().click()
  await page.waitForURL('**/examples/modules/live-binding/main.ts.txt')
  expect(await page.locator('body').innerText()).toContain("\nimport { alias, count, increment } from './counter.ts'\n")
})
