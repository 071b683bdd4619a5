import { createMarkdownRenderer, disposeMdItInstance } from 'vitepress'
import { expect, it } from 'vitest'

import { chinesePlugin } from '../../../.vitepress/markdown/chinese/chinese-plugin.ts'

disposeMdItInstance()
const md = await createMarkdownRenderer('.')
chinesePlugin(md)

it.each([
  ['循环是一个圈，\n从哪里进去都行。', '循环是一个圈，从哪里进去都行。'],
  ['它说：\n“进去”。', '它说：“进去”。'],
  ['最新的\nNode 20 也是。', '最新的\nNode 20 也是。'],
  ['see\n循环', 'see\n循环'],
  ['**看得到吗？** 看得到。', '<strong>看得到吗？</strong>看得到。'],
  ['**Yes?** It is.', '<strong>Yes?</strong> It is.'],
  ['**最后面** 的 `code` 里', '<strong>最后面</strong> 的 <code>code</code> 里'],
])('%s', (text, html) => {
  expect(md.renderInline(text)).toBe(html)
})
