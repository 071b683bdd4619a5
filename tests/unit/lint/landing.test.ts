import { expect, it } from 'vitest'

import { checkedBook } from '../../helpers/checked-book.ts'

const check = checkedBook()
const LANDING =
  '---\ntitle: A\ndescription: What it answers.\n---\n\n# A\n\n[One](./one) [Two](../a/two#one) [A](../a/)\n\n::: chapter io\n:::\n'

it('a chapter may have a landing page, to which links lead', async () => {
  const links = '---\ndescription: A.\n---\n\n[a](./a/) [b](./a/index.md) [c](./a/#a)\n'
  expect(
    await check({ 'docs/zh/a/index.md': LANDING, 'docs/en/a/index.md': LANDING, 'docs/en/index.md': links }),
  ).toEqual([])
})

it('has it in both languages', async () => {
  expect(await check({ 'docs/en/a/index.md': LANDING })).toEqual([
    'docs/en/a/index.md: docs/zh/a/index.md is not there.\n  Write the landing page in both languages.',
  ])
})
