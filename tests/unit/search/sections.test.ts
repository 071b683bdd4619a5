import { describe, expect, it } from 'vitest'

import { splitPage } from '../../../.vitepress/search/sections.ts'
import { tokenizeQuery, tokenizeText, tolerance } from '../../../.vitepress/search/tokens.ts'

it('a page is cut at its headings, and each part knows what leads to it', () => {
  const heading = (level: number, text: string): string =>
    `<h${level} id="x" tabindex="-1">${text} <a class="header-anchor" href="#${text}">#</a></h${level}>`
  const html = [
    heading(1, 'Page'),
    '<p>One.</p><p>Two <code>a &lt; b</code></p>',
    heading(2, 'Part'),
    '<pre><span>module</span><span>.exports</span></pre>',
    heading(3, 'Deep'),
    heading(2, 'Other'),
    'text',
  ].join('\n')
  expect(splitPage(html, 'English · Modules')).toEqual([
    { anchor: 'Page', titles: ['English · Modules', 'Page'], text: 'One. Two a < b' },
    { anchor: 'Part', titles: ['English · Modules', 'Page', 'Part'], text: 'module.exports' },
    { anchor: 'Deep', titles: ['English · Modules', 'Page', 'Part', 'Deep'], text: '' },
    { anchor: 'Other', titles: ['English · Modules', 'Page', 'Other'], text: 'text' },
  ])
})

it('headings are shown as HTML, text is looked for as it is read', () => {
  const html = '<h1>A &lt;img src=x&gt; &amp;amp; <a href="#a">#</a></h1><p>&#x3C;b> &#123;{ &amp;lt; &#X26;</p>'
  expect(splitPage(html, 'x')).toEqual([
    { anchor: 'a', titles: ['x', 'A &lt;img src=x&gt; &amp;amp;'], text: '<b> {{ &lt; &' },
  ])
})

describe('terms', () => {
  it.each([
    ['事件循环', ['事件', '事', '件', '循环', '循', '环'], ['事件', '循环']],
    ['锁', ['锁'], ['锁']],
    ['用 await 等待', ['用', 'await', '等待', '等', '待'], ['用', 'await', '等待']],
    ['process.nextTick(f)', ['process.nextTick', 'process', 'nextTick', 'f'], ['process.nextTick', 'f']],
    ['ERR_REQUIRE_ESM', ['ERR_REQUIRE_ESM', 'ERR', 'REQUIRE', 'ESM'], ['ERR_REQUIRE_ESM']],
    ['', [], []],
  ])('%j', (text, terms, query) => {
    expect([tokenizeText(text), tokenizeQuery(text)]).toEqual([terms, query])
  })

  it.each([
    ['immediate', 0.2],
    ['zlib', 0],
    ['事件循环与线程池', 0],
  ])('%s may differ by %d of its length', (term, expected) => {
    expect(tolerance(term)).toBe(expected)
  })
})
