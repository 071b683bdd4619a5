import * as fc from 'fast-check'
import type { Token } from 'markdown-it'
import { disposeMdItInstance } from 'vitepress'
import { afterAll, expect } from 'vitest'

import { readFrontMatter } from '../../../scripts/content/front-matter.ts'
import { loadStructureParser } from '../../../scripts/lint/typography/parse-structure.ts'
import { toPlainText } from '../../../scripts/lint/typography/plain-text.ts'
import { setChinese } from '../../../scripts/lint/typography/typography.ts'
import { property } from '../../helpers/fuzz.ts'
import { ROOT } from '../../helpers/project.ts'
import { createPageParser } from '../../helpers/render-page.ts'

disposeMdItInstance()
const parse = await loadStructureParser(ROOT)
// Another parser: that of the site, with all of its plugins.
const { reader } = await createPageParser(ROOT)
afterAll(disposeMdItInstance)

const words = fc
  .array(
    fc.constantFrom(
      ...'中文|用|fs|读|a1|Node.js|,|.|:|;|!|?|(|)|"|\'|“|”|，|。| |  |\t|`a,中`|`` ` ``|**中,**|*用a*|_a_|~~用~~|[用a](./b,c.md#中,文)|[a]|![图a](/icon.svg)|https://a.b/c|<https://a.b>|&lt;|&amp;|\\*|\\[|{#a,中}|[^1]|<!-- 用a,中 -->|-|+|#|>|\\||1.|2)|=|~|^|…|...|—|「|」|\u200B|\uFEFF|😀|é|0|%|$|@|/|\\|::: |[ ]|[x]|[!NOTE]|{{|}}|\0'.split(
        '|',
      ),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.join(''))

const block = fc.oneof(
  words,
  fc.tuple(words, words).map((lines) => lines.join('\n')),
  fc.tuple(words, fc.constantFrom('  \n', '\\\n')).map(([line, end]) => line + end + line),
  fc
    .tuple(fc.constantFrom('- ', '* ', '1. ', '> ', '# ', '## ', '> - ', '- > ', '- [ ] '), words)
    .map((parts) => parts.join('')),
  fc.tuple(words, words).map(([a, b]) => `- ${a}\n  - ${b}\n\n    ${a}\n- ${b}`),
  fc.tuple(words, words).map(([a, b]) => `| ${a} | b |\n| --- | :-: |\n| ${b} | ${a} |`),
  words.map((text) => `\`\`\`ts [用a,中]\n${text}\n\`\`\``),
  words.map((text) => `    ${text}`),
  words.map((text) => `::: run a/b predict\n${text}\n:::`),
  words.map((text) => `:::: warning 用a,中\n::: details ${text}\n${text}\n:::\n::::`),
  words.map((text) => `- x\n\n  :::run  a/b\n  ${text}\n  :::`),
  words.map((text) => `[a]: ./b "${text}"`),
  words.map((text) => `[^1]: ${text}`),
  words.map((text) => `${text}\n===`),
  words.map((text) => `<!--\n${text}\n-->`),
  words.map((text) => `> [!NOTE] 用a\n> ${text}`),
)

const text = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: "用a,中"\ndescription: 用b。\n---\n'),
    fc.array(block, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n\n', '\n', '\n\n\n'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\uFEFF'),
  )
  .map(([front, blocks, gap, lineBreak, mark]) => mark + (front + blocks.join(gap) + '\n').replaceAll('\n', lineBreak))

property([text], 600)(
  'formatting changes spaces and punctuation of text only, and nothing the second time',
  (source) => {
    const plain = toPlainText(source)
    const set = setChinese(plain, parse)
    expect(setChinese(set, parse)).toBe(set)
    expect(toPlainText(set)).toBe(set)
    expect(partsOf(set)).toEqual(partsOf(plain))
  },
)

/** All that formatting leaves alone, line by line. */
function partsOf(source: string) {
  const page = reader.parse(source)
  return [readFrontMatter(source, 'a.md'), page.directives, page.tokens.flatMap((token) => describe(token))]
}

function describe({ type, tag, markup, info, map, attrs, content, children }: Token): unknown[] {
  const skeleton = type === 'text' ? content.replaceAll(/[\s\p{P}\u200B]/gu, '') : content
  // Between two wide characters, the site shows no space for a line break.
  const kind = type === 'text' && tag === 'br' ? 'softbreak' : type
  if (kind === 'text' && skeleton === '') return []
  // Anchors of headings are made from their text.
  const own = [kind, tag, markup, info, map, attrs?.filter(([name]) => name !== 'id' && name !== 'aria-label')]
  if (!children) return [[...own, skeleton]]
  const end = children.findIndex((child) => child.attrGet('class') === 'header-anchor')
  return [own, children.slice(0, end < 0 ? undefined : end).flatMap(describe)]
}
