import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

describe('home page', () => {
  it('shows two outcomes side by side, replays them once to the end, and rests', async () => {
    const page = await book.open('/en/')
    const [left, right] = await page.locator('.proof .outcomes > .panel').all()
    const slider = page.locator('.proof input[type=range]:visible')
    await page.getByRole('button', { name: 'Play' }).first().waitFor()
    await expect.poll(() => slider.inputValue()).toBe(await slider.getAttribute('max'))
    expect(await page.locator('.proof .is-later').count()).toBe(0)
    const boxes = [await left?.boundingBox(), await right?.boundingBox()]
    expect([boxes[0]?.y, boxes[0]?.width]).toEqual([boxes[1]?.y, boxes[1]?.width])
    expect(await slider.count()).toBe(1)
    await page.getByLabel('All versions at once').first().uncheck()
    expect([await left?.isVisible(), await right?.isVisible()]).toEqual([true, false])
  })

  it('does not move by itself if the reader wants less motion', async () => {
    const page = await book.open('/en/', { reducedMotion: 'reduce' })
    const slider = page.locator('.proof input[type=range]:visible')
    await slider.waitFor()
    await page.waitForTimeout(1500)
    expect(await slider.inputValue()).toBe('0')
  })

  it('shows both outcomes without JavaScript, and without controls', async () => {
    const page = await book.open('/en/', { javaScriptEnabled: false })
    expect(await page.locator('.proof .outcomes > .panel:visible').count()).toBe(2)
    expect(await page.locator('.proof :is(button, input:not(.tab)):visible').count()).toBe(0)
  })

  it('leads from a part of the drawing to its page', async () => {
    const page = await book.open('/en/')
    await page.getByRole('link', { name: 'thread pool', exact: true }).click()
    await page.waitForURL('**/en/io/thread-pool')
    await page.getByRole('heading', { level: 1, name: 'The thread pool' }).waitFor()
  })
})
