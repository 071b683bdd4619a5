import { disposeMdItInstance } from 'vitepress'
import { expect, it } from 'vitest'

import { loadStructureParser } from '../../../scripts/lint/typography/parse-structure.ts'
import { compareLines, setChinese } from '../../../scripts/lint/typography/typography.ts'
import { renderReference } from '../../../scripts/example/header-reference.ts'
import { markdown, pages } from '../../helpers/book.ts'
import { ROOT } from '../../helpers/project.ts'

disposeMdItInstance()
const parse = await loadStructureParser(ROOT)

const CASES: [what: string, source: string, set: string][] = [
  ['spaces between Chinese and Latin', 'Node.js的版本有1,000个', 'Node.js 的版本有 1,000 个'],
  ['full-width punctuation in Chinese', '注意!第1步:运行它,然后(可选)停。', '注意！第 1 步：运行它，然后（可选）停。'],
  ['quotation marks', '他说:"你好(hello)世界"。', '他说：“你好（hello）世界”。'],
  ['code', '用`a,b`写\n\n```ts\nconst a="中,文"\n```', '用 `a,b` 写\n\n```ts\nconst a="中,文"\n```'],
  [
    'what belongs to the site',
    '---\ntitle: 模块module\n---\n\n::: run a/b {2,5-7} predict\n说明:输出\n:::',
    '---\ntitle: 模块module\n---\n\n::: run a/b {2,5-7} predict\n说明：输出\n:::',
  ],
  ['addresses of links', '见[链接link](./a,b.md#中文,x)后', '见[链接 link](./a,b.md#中文,x) 后'],
  ['tables', '| 甲,乙 | `a|b` |\n| --- | --- |\n| 用fs | 1 |', '| 甲，乙 | `a|b` |\n| --- | --- |\n| 用 fs | 1 |'],
  ['a list', '- 用fs,读\n- 写', '- 用 fs，读\n- 写'],
  ['what belongs to a link, and what stands behind it', '见[a](./b)(中文)', '见 [a](./b)（中文）'],
  ['an attribute', '# 用fs {#a,中}', '# 用fs {#a,中}'],
  [
    'a block that begins in a list',
    '1. 用fs\n\n   ::: run a/b,c\n   用fs\n   :::',
    '1. 用 fs\n\n   ::: run a/b,c\n   用 fs\n   :::',
  ],
  ['comments', '用fs\n\n<!-- 用fs,读 -->', '用 fs\n\n<!-- 用fs,读 -->'],
  ['a definition of a link', '[用a]: ./x "用b,c"\n\n见[用a]。', '[用a]: ./x "用b,c"\n\n见[用a]。'],
]

it.each(CASES)('%s', (_, source, set) => {
  expect([setChinese(source, parse), setChinese(set, parse)]).toEqual([set, set])
})

it('complains of each line, and says how it is set', () => {
  const next = 'Run npm run format. Put code and messages of programs between backticks.'
  const text = '# 模块\n\n用fs读\n\n好。\n\n停,\n'
  expect(compareLines('docs/zh/a/b.md', text, setChinese(text, parse))).toEqual([
    { file: 'docs/zh/a/b.md', line: 3, message: 'this Chinese is not formatted; it should be: 用 fs 读', next },
    { file: 'docs/zh/a/b.md', line: 7, message: 'this Chinese is not formatted; it should be: 停，', next },
  ])
})

it('leaves the whole book and what a program writes as they are', () => {
  const texts = [renderReference('zh'), ...pages.map((page) => markdown('zh', page))]
  expect(texts.filter((text) => setChinese(text, parse) !== text)).toEqual([])
})
