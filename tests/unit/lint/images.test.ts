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
    ['.github/heavy.svg: 301 KiB is too large; the limit is 300 KiB.\n  Crop it, or save it as WebP.'],
  ],
  [
    'too wide',
    { 'docs/en/a/wide.gif': gif(1802) },
    ['docs/en/a/wide.gif: 1802 pixels is too wide; a page shows at most 1800 pixels.\n  Scale it down.'],
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
      'docs/public/broken.png: this is not an image.\n  Save it again, or delete it.',
      'docs/public/empty.gif: this is not an image.\n  Save it again, or delete it.',
    ],
  ],
  [
    'without words',
    {
      'docs/public/picture.svg': svg(2),
      'docs/en/a/other.svg': svg(2),
      'docs/en/a/cell.svg': svg(2),
      'docs/en/a/two.md': page({
        after:
          '\nText\n![](/picture.svg) and ![ ](./other.svg)\n\n| a |\n| --- |\n| ![](./cell.svg) |\n\n![A picture](/picture.svg)\n',
      }),
    },
    [
      'docs/en/a/two.md:13: the image /picture.svg has no alternative text.\n  Describe what it shows: ![description](…)',
      'docs/en/a/two.md:13: the image ./other.svg has no alternative text.\n  Describe what it shows: ![description](…)',
      'docs/en/a/two.md:17: the image ./cell.svg has no alternative text.\n  Describe what it shows: ![description](…)',
    ],
  ],
  [
    'not there, or a folder, or no address',
    {
      'docs/public/there.svg': svg(2),
      'docs/en/a/here x.svg': svg(2),
      'docs/en/a/two.md': page({
        after:
          '\n![a](/there.svg) ![b](here%20x.svg) ![c](https://example.org/x.png)\n![d](./gone.png)\n\n- ![e](/gone.png){.f}\n- ![g](/)\n- ![h](./%FF.png)\n- ![i](./here%20x.svg){src=/other.svg}\n',
      }),
    },
    [
      [13, './gone.png'],
      [15, '/gone.png'],
      [16, '/'],
      [17, './%FF.png'],
      [18, '/other.svg'],
    ].map(
      ([line, src]) =>
        `docs/en/a/two.md:${line}: the image ${src} does not exist.\n  Name a file in docs/public, as in /picture.svg, or beside the page, as in ./picture.svg.`,
    ),
  ],
])('an image: %s', async (_, changes, problems) => {
  expect(await check(changes)).toEqual(problems)
})
