import { afterAll, expect, it } from 'vitest'

import { createPageRenderer } from '../../helpers/render-page.ts'
import { createProject } from '../../helpers/project.ts'

const project = createProject({})
const render = await createPageRenderer(project)

afterAll(project.remove)

const TAG = 'Put it between backticks, or write &lt; for its first character.'
const EXPRESSION = 'Put it between backticks.'
const ATTRIBUTE = 'Remove it. Between braces you can write #id and .class.'

it.each([
  ['a tag', 'a\n\nIt returns a Promise<string> here.', 3, '<string> is a tag of HTML.', TAG],
  ['a block of tags', '<script setup>\nalert()\n</script>', 1, '<script is a tag of HTML.', TAG],
  ['a tag in a list', '- a\n\n  <b>x</b>', 3, '<b> is a tag of HTML.', TAG],
  [
    'a tag behind a comment',
    'a\n\n<!-- c --> <b>',
    3,
    'behind a comment, this is not Markdown: <b>',
    'Start it on a line of its own, with an empty line before it.',
  ],
  ['a comment that does not end', 'a\n\n<!-- c\n\n# d', 3, 'this comment does not end.', 'End it with -->.'],
  [
    'a fence in which Vue runs expressions',
    '```js-Vue:line-numbers [a]\nx\n```',
    1,
    'js-Vue:line-numbers [a] is not allowed behind a fence.',
    'Write the name of a language, and a title between brackets, without quotes, braces and angle brackets.',
  ],
  [
    'a link in the title of a block',
    ':::: details [a](%FF)\nb\n::::',
    1,
    'the title of a block cannot have a link.',
    'Write it below the title.',
  ],
  [
    'a picture in the title of a block',
    'a\n\n::: tip ![a](./missing.png)\nb\n:::',
    3,
    'the title of a block cannot have a picture.',
    'Write it below the title.',
  ],
  [
    'a link in the title of an alert',
    '> [!NOTE] [a](/missing)\n> b',
    1,
    'the title of a block cannot have a link.',
    'Write it below the title.',
  ],
  [
    'a footnote that nothing refers to',
    'a\n\n[^1]: b',
    3,
    'nothing refers to the footnote [^1], or another one has its name: its text would be lost.',
    'Refer to it, rename it, or delete it.',
  ],
  [
    'a second footnote of the same name',
    'a[^1]\n\n[^1]: b\n\n[^1]: c',
    5,
    'nothing refers to the footnote [^1], or another one has its name: its text would be lost.',
    'Refer to it, rename it, or delete it.',
  ],
  ['an expression in a footnote', 'a[^1]\n\n[^1]: {{ b }}', 3, '{{ b }} is an expression of Vue.', EXPRESSION],
  ['a tag below front matter', '---\ntitle: x\n---\n\na <i>', 5, '<i> is a tag of HTML.', TAG],
  ['a tag in a cell', '| a |\n| - |\n| <b> |', 3, '<b> is a tag of HTML.', TAG],
  ['a tag in the title of a block', 'a\n\n::: details `b` <b>\nx\n:::', 3, '<b> is a tag of HTML.', TAG],
  ['a tag in the title of an alert', '> [!NOTE] <b> x\n> y', 1, '<b> is a tag of HTML.', TAG],
  ['an expression', 'a\nb {{ c.d }} e', 2, '{{ c.d }} e is an expression of Vue.', EXPRESSION],
  ['an expression in a heading', '# {{ a }}', 1, '{{ a }} is an expression of Vue.', EXPRESSION],
  ['an expression in a cell', '| {{ a }} |\n| - |\n| b |', 1, '{{ a }} is an expression of Vue.', EXPRESSION],
  [
    'an expression in the title of a block',
    '::: tip {{ a }}\nx\n:::',
    1,
    '{{ a }} is an expression of Vue.',
    EXPRESSION,
  ],
  ['an escaped expression', String.raw`a \{\{ b }}`, 1, '{{ b }} is an expression of Vue.', EXPRESSION],
  ['a half escaped expression', String.raw`a {\{ b }}`, 1, '{{ b }} is an expression of Vue.', EXPRESSION],
  ['an event handler', '# T {onclick=alert()}', 1, 'the attribute onclick is not allowed on pages.', ATTRIBUTE],
  [
    'a directive of Vue',
    'a\n\n![b](/icon.svg){v-bind:src="c"}',
    3,
    'the attribute v-bind:src is not allowed on pages.',
    ATTRIBUTE,
  ],
  ['a style', 'a {style="color:red"}', 1, 'the attribute style is not allowed on pages.', ATTRIBUTE],
  [
    'an include',
    'a\n\n<!-- @include: /etc/passwd -->',
    3,
    'a page cannot include another file.',
    'Write its text on this page.',
  ],
  [
    'an expression behind a fence',
    '```js {{ x }}\nx\n```',
    1,
    'js {{ x }} is not allowed behind a fence.',
    'Write the name of a language, and a title between brackets, without quotes, braces and angle brackets.',
  ],
])('%s is refused', async (_, page, line, message, next) => {
  const failure = await render(`${page}\n`).catch((error: Error) => error.message)
  expect(failure).toBe(`docs/en/index.md:${line}: ${message}\n  ${next}`)
})

it.each([
  ['an expression in code', 'a `{{ b }}`', '<p>a <code v-pre="">{{ b }}</code></p>\n'],
  ['a tag in code', 'a `<b>`', '<p>a <code v-pre="">&lt;b&gt;</code></p>\n'],
  [
    'code in the title of a block',
    '::: info `{{ x }}` & "y"\nz\n:::',
    '<div class="info custom-block"><p class="custom-block-title"><code v-pre="">{{ x }}</code> &amp; &quot;y&quot;</p>\n<p>z</p>\n</div>\n',
  ],
  ['an escaped tag', 'a &lt;b>', '<p>a &lt;b&gt;</p>\n'],
  ['a file', '<<< /etc/passwd', '<p>&lt;&lt;&lt; /etc/passwd</p>\n'],
  [
    'an include in code',
    'a `<!-- @include: x.md -->`',
    '<p>a <code v-pre="">&lt;!-- @include: x.md --&gt;</code></p>\n',
  ],
  ['indented code', '    {{ a }} <b>', '<pre v-pre=""><code>{{ a }} &lt;b&gt;\n</code></pre>\n'],
  ['a name that is no entity', '&notanentity; &amp;lt; &copy;', '<p>&amp;notanentity; &amp;lt; &copy;</p>\n'],
  [
    'what could be an emoji, a table of contents or a footnote',
    ':) :100: [[toc]] a^[b]',
    '<p>:) :100: [[toc]] a^[b]</p>\n',
  ],
  [
    'code in the title of an alert',
    '> [!NOTE] `{{ x }}` & y\n> z',
    '<div class="note custom-block github-alert"><p class="custom-block-title"><code v-pre="">{{ x }}</code> &amp; y</p>\n<p>z</p>\n</div>\n',
  ],
  ['a comment', '<!-- c\nd -->', '<!-- c\nd -->\n'],
  ['braces with a space', 'a { { b } }', '<p>a { { b } }</p>\n'],
  [
    'an address',
    '<https://nodejs.org>',
    '<p><a href="https://nodejs.org" target="_blank" rel="noreferrer">https://nodejs.org</a></p>\n',
  ],
  [
    'an alignment',
    '| a |\n| -: |\n| b |',
    '<table tabindex="0">\n<thead>\n<tr>\n<th style="text-align:right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td style="text-align:right">b</td>\n</tr>\n</tbody>\n</table>\n',
  ],
])('%s is shown as it stands', async (_, page, html) => {
  expect(await render(`${page}\n`)).toBe(html)
})
