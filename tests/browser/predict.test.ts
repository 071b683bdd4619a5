import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'

import { runNode } from '../helpers/command.ts'
import { openSite } from '../helpers/open-book.ts'
import { createSite } from '../helpers/project.ts'

const LINES = ['main', 'tick', 'promise', 'immediate']
const RUN = '::: run a/order predict\nThe caption tells it.\n:::\n'
const project = createSite({
  'docs/zh/index.md': '# x\n',
  'docs/en/index.md': `# Runs\n\n${RUN}`,
  'docs/en/other.md': `# Other\n\n::: run a/other predict\nCaption.\n:::\n`,
  'examples/a/order.ts': LINES.map((line) => `console.log('${line}')\n`).join(''),
  'examples/a/other.ts': "for (const name of ['{{ x }}', '<b>', '&quot;']) console.log(name)\n",
})

beforeAll(async () => {
  await runNode([project.path('scripts/run.ts'), 'record'], project.root)
})

const book = openSite(project)

function open(options?: BrowserContextOptions): Promise<Page> {
  return book.open('/en/', options)
}

/** The lines in the reader's order. */
function guess(page: Page): Promise<string[]> {
  return page.locator('.PredictOutput li code').allTextContents()
}

function item(page: Page, line: string): Locator {
  return page.locator('.PredictOutput li', { hasText: line })
}

/** Sorts the lines into the printed order by keyboard. */
async function solve(page: Page): Promise<void> {
  for (const [place, line] of LINES.entries()) {
    while ((await guess(page)).indexOf(line) > place) {
      await page.getByRole('button', { name: `Move up: ${line}` }).focus()
      await page.keyboard.press('Enter')
    }
  }
}

describe('prediction', () => {
  it('hides the output and the caption until the reader checks', async () => {
    const page = await open()
    expect(await page.getByText('The caption tells it.').isVisible()).toBe(false)
    expect(await page.locator('.output').isVisible()).toBe(false)
    expect((await guess(page)).toSorted()).toEqual(LINES.toSorted())
    expect(await guess(page)).not.toEqual(LINES)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    expect(await page.getByText('The caption tells it.').isVisible()).toBe(true)
    expect(await page.locator('.output .line').allTextContents()).toEqual(LINES)
  })

  it('works by keyboard: the focus follows the line, and its position is announced', async () => {
    const page = await open()
    await solve(page)
    expect(await guess(page)).toEqual(LINES)
    await page.getByRole('button', { name: 'Move down: tick' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move down: tick')
    expect(await page.locator('.PredictOutput [aria-live]').textContent()).toBe('tick: line 3 of 4')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move up: tick')
    expect(await guess(page)).toEqual(['main', 'promise', 'immediate', 'tick'])
    await page.getByRole('button', { name: 'Check', exact: true }).press('Enter')
    expect(await page.locator('.PredictOutput .mark').allTextContents()).toEqual([
      'right',
      'really here: tick',
      'really here: promise',
      'really here: immediate',
    ])
    expect(await page.getByRole('status').textContent()).toBe(
      '1 of 4 lines are in their place. The real output is below.',
    )
  })

  it('works by dragging with mouse and touch', async () => {
    for (const options of [{}, { hasTouch: true, viewport: { width: 390, height: 800 } }]) {
      const page = await open(options)
      const [first = '', , last = ''] = (await guess(page)).toSpliced(2, 1)
      const from = await item(page, first).locator('.handle').boundingBox()
      const to = await item(page, last).locator('.handle').boundingBox()
      if (!from || !to) throw new Error('there are no handles')
      await page.mouse.move(from.x + 8, from.y + 8)
      await page.mouse.down()
      await page.mouse.move(to.x + 8, to.y + 8, { steps: 6 })
      await page.mouse.up()
      expect((await guess(page)).at(-1)).toBe(first)
      expect(
        await page
          .locator('.handle')
          .first()
          .evaluate((node) => getComputedStyle(node).touchAction),
      ).toBe('none')
    }
  })

  it('counts the first attempt for the page and the book until the reader clears the score', async () => {
    const page = await open()
    const score = async () => (await page.locator('.PredictScore').textContent())?.trim()
    await solve(page)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    expect(await score()).toBe('This page: 1 of 1 right · The book: 1 of 1 right Clear the score')
    await page.getByRole('button', { name: 'Once more' }).click()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    expect(await score()).toBe('This page: 1 of 1 right · The book: 1 of 1 right Clear the score')

    await page.goto(new URL('/en/other', page.url()).href, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    expect(await score()).toBe('This page: 0 of 1 right · The book: 1 of 2 right Clear the score')
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Show the output' }).click()
    expect(await score()).toBe('This page: 0 of 1 right · The book: 1 of 2 right Clear the score')
    await page.getByRole('button', { name: 'Clear the score' }).click()
    expect(await score()).toBe('This page: 0 of 0 right · The book: 0 of 0 right')
  })

  it('escapes the printed lines', async () => {
    const page = await book.open('/en/other')
    expect((await guess(page)).toSorted()).toEqual(['&quot;', '<b>', '{{ x }}'])
  })

  it('shows the output without JavaScript and in print', async () => {
    const page = await open({ javaScriptEnabled: false })
    expect(await page.locator('.output .line:visible').count()).toBe(LINES.length)
    expect(await page.locator('.PredictOutput .guess:visible').count()).toBe(0)
    const printed = await open()
    await printed.emulateMedia({ media: 'print' })
    expect(await printed.locator('.output .line:visible').count()).toBe(LINES.length)
  })
})
