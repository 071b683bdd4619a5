import { expect, it } from 'vitest'

import { checkedBook, page } from '../../helpers/checked-book.ts'

const check = checkedBook()

const NEXT = '\n  Give both languages the same headings, in the same order: links lead to the same place in both.'

function pages(zh: string, en: string): Record<string, string> {
  return { 'docs/zh/a/two.md': page({ after: zh }), 'docs/en/a/two.md': page({ after: en }) }
}

it.each([
  ['the same headings', '\n## 甲\n\n### 乙\n', '\n## A\n\n### B\n', []],
  [
    'another level',
    '\n## 甲\n\n### 乙\n',
    '\n## A\n\n## B\n',
    [`docs/zh/a/two.md:14: here is ### 乙, but docs/en/a/two.md:14 has ## B.${NEXT}`],
  ],
  [
    'one more in English',
    '\n## 甲\n',
    '\n## A\n\nText.\n\n## B\n',
    [`docs/zh/a/two.md:12: the page has no more headings, but docs/en/a/two.md:16 has ## B.${NEXT}`],
  ],
  [
    'one more in Chinese',
    '\n## 甲\n\n## 乙\n',
    '\n## A\n',
    [`docs/zh/a/two.md:14: here is ## 乙, but docs/en/a/two.md has no more headings.${NEXT}`],
  ],
])('%s', async (_, zh, en, problems) => {
  expect(await check(pages(zh, en))).toEqual(problems)
})

it('a Chinese page has the ids of the English one, and those of its own', async () => {
  const links = '\n[甲](#shared-a) [乙](#乙) [丙](#given) [丁](#b) [戊](#nowhere)\n'
  const zh = `\n## 甲\n\n## 乙\n\n## 丙 {#given}\n${links}`
  expect(await check(pages(zh, '\n## Shared a\n\n## B\n\n## C\n'))).toEqual([
    expect.stringContaining('the link #nowhere: docs/zh/a/two.md has no #nowhere.'),
  ])
})
