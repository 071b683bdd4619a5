import { expect, it } from 'vitest'

import { checkedBook, page } from '../../helpers/checked-book.ts'

const check = checkedBook()
const FILE = 'docs/en/a/two.md'
const NEAREST = 'Nearest: /en/a/one, /en/a/two, /en/.'

it.each<[string, string, string[]]>([
  [
    'links that lead somewhere',
    page({
      after:
        '\n[a](./one) [b](one.md#one) [c](/en/a/one.html#example-a-one) [d](/en/) [e](../index.md) [f](#one) [g](https://example.org/x) [h](//example.org) [i](mailto:a@example.org)\n',
    }),
    [],
  ],
  [
    'no page, with the line of a paragraph on which it stands',
    page({ after: '\nOne\n[x](./on)\n' }),
    [`${FILE}:13: the link ./on leads to no page.\n  Nearest: /en/a/one, /en/a/two, /a/one.`],
  ],
  [
    'no page, in a caption',
    page().replace('It prints', 'It\n[prints](/en/a/on.html)'),
    [`${FILE}:10: the link /en/a/on.html leads to no page.\n  Nearest: /en/a/one, /en/a/two, /a/one.`],
  ],
  [
    'no page, in a table',
    page({ after: '\n| a |\n| --- |\n| b |\n| [x](../b/on) |\n' }),
    [`${FILE}:15: the link ../b/on leads to no page.\n  ${NEAREST}`],
  ],
  [
    'no page, whose name ends like the start of a folder',
    page({ after: '\n[x](./one-index)\n' }),
    [`${FILE}:12: the link ./one-index leads to no page.\n  Nearest: /en/a/one, /a/one, /en/a/two.`],
  ],
  ['no address', page({ after: '\n[x](./%FF)\n' }), [`${FILE}:12: the link ./%FF leads to no page.\n  ${NEAREST}`]],
  [
    'no such place on the page, or on another one',
    page({ after: '\n[x](#on) [y](./one#example-a-on)\n' }),
    [
      `${FILE}:12: the link #on: ${FILE} has no #on.\n  Nearest: one, example-a-one.`,
      `${FILE}:12: the link ./one#example-a-on: docs/en/a/one.md has no #example-a-on.\n  Nearest: example-a-one, one.`,
    ],
  ],
  [
    'places in HTML, which pages do not have',
    page({ after: '\n[x](#here)\n\n<a id="here"></a>\n' }),
    [`${FILE}:14: <a is a tag of HTML.\n  Put it between backticks, or write &lt; for its first character.`],
  ],
  [
    'places that headings name',
    page({ after: '\n## There {#here}\n\n[x](#here) [y](#there)\n' }),
    [`${FILE}:14: the link #there: ${FILE} has no #there.\n  Nearest: here, one, example-a-one.`],
  ],
])('%s', async (_, text, problems) => {
  const headings = page({ after: text.includes('## There') ? '\n## 那里\n' : '' })
  expect(await check({ [FILE]: text, 'docs/zh/a/two.md': headings })).toEqual(problems)
})

it('a dead link in a text for authors', async () => {
  const text =
    '# Book\n\n[One](./docs/en/a/on.md#one) ![x](https://example.org/x.png)\n\n| a |\n| --- |\n| ![y](gone.png) |\n'
  expect(
    await check({ 'README.md': text, '.github/README.md': '[up](../README.md) [beside](./README.zh.md)\n' }),
  ).toEqual([
    '.github/README.md:1: ./README.zh.md does not exist.\n  Name a file relative to this one.',
    'README.md:3: ./docs/en/a/on.md#one does not exist.\n  Name a file relative to this one.',
    'README.md:7: gone.png does not exist.\n  Name a file relative to this one.',
  ])
})
