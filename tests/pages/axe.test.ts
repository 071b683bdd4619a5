import { expect, it } from 'vitest'

import { violationsInBothThemes } from '../helpers/axe.ts'
import { pages } from '../helpers/book.ts'
import { openBook } from '../helpers/open-book.ts'

const book = openBook()
const ADDRESSES = ['', ...pages].flatMap((page) => [`/${page}`, `/en/${page}`])

it.each(['/404', ...ADDRESSES])('axe finds no violations on %s, in light and dark mode', async (address) => {
  const page = await book.open(address, { colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await violationsInBothThemes(page)).toEqual([[], []])
})
