import { expect, it } from 'vitest'

import { violationsInBothThemes } from '../helpers/axe.ts'
import { published } from '../helpers/book.ts'
import { openBook } from '../helpers/open-book.ts'

const book = openBook()
const ADDRESSES = ['', ...published.map((page) => page.replace(/index$/, ''))].flatMap((page) => [
  `/${page}`,
  `/en/${page}`,
])

it.each(['/404', ...ADDRESSES])('axe finds no violations on %s, in light and dark mode', async (address) => {
  const page = await book.open(address, { colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await violationsInBothThemes(page)).toEqual([[], []])
})

it('axe finds no violations where a reader asks for the type of a name', async () => {
  const page = await book.open('/modules/live-bindings', { colorScheme: 'light', reducedMotion: 'reduce' })
  await page.locator('.run-example .files pre').first().press('Enter')
  expect(await violationsInBothThemes(page)).toEqual([[], []])
})
