import { expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()
const PAGES = [
  '/en/',
  '/event-loop/',
  '/en/event-loop/node-10-and-11',
  '/scaling/worker-threads',
  '/en/reference/self-test',
  '/reference/feature-matrix',
  '/en/reference/corrections',
  '/reference/offline',
  '/en/nowhere',
]

it.each(PAGES)('%s has no control smaller than 32 px on a phone, but links in running text', async (address) => {
  const page = await book.open(address, { viewport: { width: 360, height: 780 }, hasTouch: true })
  const small = await page.evaluate(() => {
    const smallest = 32
    /** Part of a sentence: the block around it has text of its own. */
    const isInText = (element: Element): boolean => {
      const block = element.closest('p, li, dt, dd, td, th, h1, h2, h3')
      const isInline = getComputedStyle(element).display === 'inline'
      return isInline && block !== null && block.textContent?.trim() !== element.textContent?.trim()
    }
    const isSmall = (element: Element): boolean => {
      // A label is part of its control.
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
      return Math.round(Math.min(width, height)) < smallest
    }
    return [...document.querySelectorAll('a, button, input, select, summary, label')]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((element) => isSmall(element) && !isInText(element) && !element.matches('.tab, .visually-hidden'))
      .map((element) => element.outerHTML.slice(0, 120))
  })
  expect(small).toEqual([])
})
