import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { createFoldedSite } from '../helpers/folded-site.ts'
import { openSite } from '../helpers/open-book.ts'

const book = openSite(createFoldedSite())

/** Runs in the browser: the texts of which less can be read than WCAG 2 asks for, and those on a background that is not white. */
function unreadable(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  function channels(color: string): [number, number, number, number] {
    if (!canvas) throw new Error('no canvas')
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }
  function luminance(color: string): number {
    const [red, green, blue, alpha] = channels(color)
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((each) => {
      const share = (each * alpha + 255 * (1 - alpha)) / 255
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const isWhite = (color: string): boolean => channels(color)[3] === 0 || channels(color).join() === '255,255,255,1'
  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    const element = node.parentElement
    if (!element || node.textContent?.trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element.closest('.visually-hidden, .VPSkipLink')) continue
    const style = getComputedStyle(element)
    const name = `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} ${node.textContent?.slice(0, 20)}`
    const pseudo = ['::before', '::after'].filter((each) => getComputedStyle(element, each).content !== 'none')
    const inks = [
      element instanceof SVGElement ? style.fill : style.color,
      ...pseudo.map((each) => getComputedStyle(element, each).color),
    ]
    for (const ink of inks) if (1.05 / (luminance(ink) + 0.05) < 4.5) found.add(`${name}: ${ink}`)
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(each)
      if (!isWhite(backgroundColor)) found.add(`${each.tagName}.${each.className}: on ${backgroundColor}`)
      if (backgroundImage !== 'none') found.add(`${each.tagName}.${each.className}: on ${backgroundImage}`)
    }
  }
  return [...found]
}

async function print(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  return page.evaluate(unreadable)
}

it('prints black on white if the system is dark', async () => {
  const page = await book.open('/en/modules/folded', { colorScheme: 'dark' })
  expect(await print(page)).toEqual([])
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
})

it('prints black on white if the reader switched to dark', async () => {
  const page = await book.open('/en/modules/folded', { colorScheme: 'light' })
  await page.locator('.VPNavBarAppearance button').click()
  await page.locator('html.dark').waitFor({ state: 'attached' })
  expect(await print(page)).toEqual([])
})

it('prints black on white from the light theme', async () => {
  expect(await print(await book.open('/en/modules/folded', { colorScheme: 'light' }))).toEqual([])
})
