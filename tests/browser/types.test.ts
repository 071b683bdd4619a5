import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()
const PAGE = '/en/modules/live-bindings'

/** The text of the popover, and the highlighted name. */
async function answer(page: Page): Promise<{ says: string[]; of: string | undefined }> {
  const says = await page.locator('.TypeHover:popover-open > *').allTextContents()
  const of = await page.evaluate(() => [...(CSS.highlights.get('typed-name') ?? [])].map(String)[0])
  return { says, of }
}

function program(page: Page): Locator {
  return page.locator('.run-example .files pre').first()
}

/** Moves the mouse onto a name, and waits for its type. */
async function hover(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x - 2, y)
  await page.mouse.move(x, y)
  await page.locator('.TypeHover:popover-open').waitFor()
}

/** Centre of the first occurrence of a text in a line. */
async function placeOf(page: Page, line: number, text: string): Promise<{ x: number; y: number }> {
  return program(page)
    .locator('.line')
    .nth(line - 1)
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(walker.currentNode, at)
        range.setEnd(walker.currentNode, at + wanted.length)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }
      throw new Error(`no "${wanted}"`)
    }, text)
}

describe('types of names', () => {
  it('appear when the pointer is on a name, and disappear when it leaves', async () => {
    const page = await book.open(PAGE)
    await hover(page, await placeOf(page, 4, 'count'))
    expect(await answer(page)).toEqual({ says: ['let count: number'], of: 'count' })
    const gap = await placeOf(page, 4, "'before'")
    await page.mouse.move(gap.x, gap.y)
    await page.locator('.TypeHover:popover-open').waitFor({ state: 'detached' })
    expect(await answer(page)).toEqual({ says: [], of: undefined })
  })

  it('can be reached by keyboard', async () => {
    const page = await book.open(PAGE)
    await program(page).focus()
    await page.keyboard.press('Enter')
    await page.locator('.TypeHover:popover-open').waitFor()
    const first = await answer(page)
    await page.keyboard.press('ArrowRight')
    const second = await answer(page)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    const last = await answer(page)
    await page.keyboard.press('Escape')
    await page.locator('.TypeHover:popover-open').waitFor({ state: 'detached' })
    expect([first, second, last]).toEqual([
      { says: ['let alias: number'], of: 'alias' },
      { says: ['let count: number'], of: 'count' },
      { says: ['let count: number'], of: 'count' },
    ])
  })

  it('appear on tap, inside the screen', async () => {
    const page = await book.open(PAGE, { hasTouch: true, viewport: { width: 360, height: 740 } })
    await program(page).scrollIntoViewIfNeeded()
    const { x, y } = await placeOf(page, 5, 'increment')
    await page.touchscreen.tap(x, y)
    await page.locator('.TypeHover:popover-open').waitFor()
    expect(await answer(page)).toEqual({ says: ['increment(): void'], of: 'increment' })
    const box = await page.locator('.TypeHover').boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true)
  })

  it('include the documentation of Node.js', async () => {
    const page = await book.open('/en/http/create-server')
    await hover(page, await placeOf(page, 1, 'createServer'))
    const { says } = await answer(page)
    expect(says).toEqual([expect.stringMatching(/^function createServer</), 'Returns a new instance of Server.'])
  })
})
