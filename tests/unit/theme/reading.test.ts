import { expect, it } from 'vitest'

import { markRead, pageId, pageToContinue } from '../../../.vitepress/theme/lib/reading.ts'

const PAGES = ['a', 'b', 'c', 'd'].map((slug) => ({ text: slug, link: `/en/io/${slug}` }))

it.each([
  [[], 'a'],
  [['io/a'], 'b'],
  [['io/a', 'io/b'], 'c'],
  [['io/c'], 'd'],
  [['io/a', 'io/d'], 'b'],
  [['io/b', 'io/a'], 'c'],
  [['io/b', 'http/a'], 'c'],
  [['io/a', 'io/b', 'io/c', 'io/d'], undefined],
])('after %j continues with %s', (read, expected) => {
  expect(pageToContinue(PAGES, read)?.text).toBe(expected)
})

it.each([
  ['/en/io/kernel', 'io/kernel'],
  ['/io/kernel', 'io/kernel'],
  ['/enter/kernel', 'enter/kernel'],
  [undefined, ''],
])('the id of %s is %j', (link, id) => {
  expect(pageId(link)).toBe(id)
})

it('marks links in both languages, and in a folder of files', () => {
  expect(markRead(['io/kernel', 'io/a'])).toBe(
    `a:is([href$="/io/kernel"],[href$="/io/kernel.html"],[href$="/io/a"],[href$="/io/a.html"]) { --page-read: '✓' }`,
  )
  expect(markRead([])).toBe('')
})
