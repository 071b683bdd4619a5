import { expect, it } from 'vitest'

import { checkedBook, page } from '../../helpers/checked-book.ts'

const check = checkedBook()

function svg(width: number, weight = 0): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="2">${' '.repeat(weight)}</svg>`
}

/** The beginning of a GIF, whose width is two bytes from the lower one. */
function gif(width: number): string {
  return `GIF89a${String.fromCodePoint(width % 256, Math.floor(width / 256))}\u0001\u0000`
}

it.each<[string, Record<string, string>, string[]]>([
  [
    'too heavy',
    { '.github/heavy.svg': svg(2, 300 * 1024) },
    ['.github/heavy.svg: 301 KiB are too many, 300 are allowed.\n  Crop it, or save it as WebP.'],
  ],
  [
    'too wide',
    { 'docs/en/a/wide.gif': gif(1802) },
    ['docs/en/a/wide.gif: 1802 pixels are wider than a page, which shows 1800.\n  Scale it down.'],
  ],
  [
    'as wide as may be, or of no fixed width',
    { 'docs/public/wide.gif': gif(1800 - 8), 'docs/wide.svg': svg(5000) },
    [],
  ],
  [
    'no image',
    { 'docs/public/broken.png': 'text\n', 'docs/public/empty.gif': '' },
    [
      'docs/public/broken.png: this is no image.\n  Save it anew, or delete it.',
      'docs/public/empty.gif: this is no image.\n  Save it anew, or delete it.',
    ],
  ],
  [
    'without words',
    {
      'docs/en/a/two.md': page({
        after:
          '\nText\n![](/picture.png) and ![ ](./other.png)\n\n| a |\n| --- |\n| ![](./cell.png) |\n\n![A picture](/picture.png)\n',
      }),
    },
    [
      'docs/en/a/two.md:13: the image /picture.png says nothing to those who do not see it.\n  Say what it shows: ![what it shows](…)',
      'docs/en/a/two.md:13: the image ./other.png says nothing to those who do not see it.\n  Say what it shows: ![what it shows](…)',
      'docs/en/a/two.md:17: the image ./cell.png says nothing to those who do not see it.\n  Say what it shows: ![what it shows](…)',
    ],
  ],
])('an image: %s', async (_, changes, problems) => {
  expect(await check(changes)).toEqual(problems)
})
