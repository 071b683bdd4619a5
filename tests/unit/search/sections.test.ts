import { expect, it } from 'vitest'

import { PARTS, readPart } from '../../../.vitepress/search/query/index-options.ts'
import { splitPage } from '../../../.vitepress/search/sections.ts'

/** The sections of a page; of each its parts that aren't empty. */
function split(html: string): unknown[] {
  return splitPage(html, 'Modules', 'What it answers.').map(({ text, ...section }) => {
    const parts = PARTS.map((part) => [part, readPart(text, part)]).filter(([, content]) => content !== '')
    return { ...section, ...Object.fromEntries(parts) }
  })
}

function heading(level: number, text: string): string {
  return `<h${level} id="x" tabindex="-1">${text} <a class="header-anchor" href="#${text}">#</a></h${level}>`
}

it('a page is cut at its headings, and each part knows what leads to it', () => {
  const html = [
    heading(1, 'Page'),
    '<p>One.</p><p>Two\n<code>a &lt; b</code></p>',
    heading(2, 'Part'),
    '<pre><span>module</span><span>.exports</span></pre>',
    heading(3, 'Deep'),
    heading(2, 'Other'),
    'text',
  ].join('\n')
  expect(split(html)).toEqual([
    { anchor: 'Page', titles: ['Modules', 'Page'], summary: 'What it answers.', prose: 'One.\nTwo a < b' },
    { anchor: 'Part', titles: ['Modules', 'Page', 'Part'], prose: 'module.exports' },
    { anchor: 'Deep', titles: ['Modules', 'Page', 'Part', 'Deep'] },
    { anchor: 'Other', titles: ['Modules', 'Page', 'Other'], prose: 'text' },
  ])
})

it('a run is a section with its code and its output; the caption stays in the prose', () => {
  const run = [
    '<figure class="run-example" id="example-modules-cycle">',
    '<div class="tabs files"><label class="tab-label">main.ts</label>',
    '<pre><span class="line">load()</span>\n<span class="line">end()</span></pre></div>',
    '<div class="tabs outcomes"><div class="output"><p class="title"><span>Output</span><span class="end">exit 1</span></p>',
    '<pre><span class="line">loaded</span>\n<span class="line">loaded</span></pre></div></div>',
    '<figcaption><p>It loads once.</p><p class="provenance">Ran on 26</p></figcaption></figure>',
  ].join('')
  expect(split(`${heading(1, 'Page')}<p>Before.</p>${run}<p>After.</p>`)).toEqual([
    {
      anchor: 'Page',
      titles: ['Modules', 'Page'],
      summary: 'What it answers.',
      prose: 'Before.\nIt loads once.\nAfter.',
    },
    {
      anchor: 'example-modules-cycle',
      titles: ['Modules', 'Page', ''],
      output: 'exit 1\nloaded',
      code: 'load()\nend()',
    },
  ])
})

it('the links at the end of a page are left out', () => {
  expect(split(`${heading(1, 'Page')}${heading(2, 'Next')}<ul><li>Cycles</li></ul>`)).toHaveLength(1)
  expect(split(`${heading(1, 'Page')}${heading(2, '接下来')}<ul><li>Cycles</li></ul>`)).toHaveLength(1)
})

it('markup is read as text', () => {
  const html = '<h1>A &lt;img src=x&gt; &amp;amp; <a href="#a">#</a></h1><p>&#x3C;b> &#123;{ &amp;lt; &#X26;</p>'
  expect(split(html)).toEqual([
    { anchor: 'a', titles: ['Modules', 'A <img src=x> &amp;'], summary: 'What it answers.', prose: '<b> {{ &lt; &' },
  ])
})
