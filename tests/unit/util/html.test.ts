import { expect, it } from 'vitest'

import type { Tokens } from '../../../.vitepress/markdown/directive/tokens.ts'
import { html, trustedHtml, type Html } from '../../../scripts/util/html.ts'

const SPECIAL = `<a href="x">'&amp;'</a>`
const ESCAPED = '&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;'
const items = ['<', '>'].map((each) => html`<li>${each}</li>`)

it.each<[string, Html, string]>([
  ['text', html`<p>${SPECIAL}</p>`, `<p>${ESCAPED}</p>`],
  ['text alone', html`${SPECIAL}`, ESCAPED],
  ['values in double quotes', html`<p title="${SPECIAL}">`, `<p title="${ESCAPED}">`],
  ['values in single quotes', html`<p title='${SPECIAL}'>`, `<p title='${ESCAPED}'>`],
  ['JSON', html`<A :b="${JSON.stringify(["it's", '<'])}" />`, '<A :b="[&quot;it&#39;s&quot;,&quot;&lt;&quot;]" />'],
  ['other characters', html`<p>${'é 中 `${x}` \u00A0 $& {{ x }}'}</p>`, '<p>é 中 `${x}` \u00A0 $&amp; {{ x }}</p>'],
  ['numbers', html`<i a="${-1.5}">${0}${NaN}</i>`, '<i a="-1.5">0NaN</i>'],
  ['nothing', html`<i>${''}${[]}${html``}</i>`, '<i></i>'],
  ['escapes of the template', html`a\n\u00A0\\${'b'}`, 'a\n\u00A0\\b'],
  ['markup', html`<p>${html`<b>${SPECIAL}</b>`}</p>`, `<p><b>${ESCAPED}</b></p>`],
  ['attributes', html`<input${html` title="${'"'}"`}>`, '<input title="&quot;">'],
  ['lists of markup', html`<ul>${items}</ul>`, '<ul><li>&lt;</li><li>&gt;</li></ul>'],
  ['markup that a tool made', html`<p>${trustedHtml(SPECIAL)}</p>`, `<p>${SPECIAL}</p>`],
])('writes %s', (_, markup, expected) => {
  expect(markup.toString()).toBe(expected)
})

it('escapes what the type checker could not see', () => {
  const values = [{ toString: () => '<b>' }, ['<i>'], undefined] as unknown as [string, string, string]
  expect(html`${values[0]} ${values[1]} ${values[2]}`.toString()).toBe('&lt;b&gt; &lt;i&gt; undefined')
})

/** Never called: the type checker refuses each statement. */
export function refused(tokens: Tokens, unknown: unknown, maybe?: string): void {
  // @ts-expect-error: a string is not markup
  tokens.html('<p>')
  // @ts-expect-error: a template without the tag is a string
  tokens.html(`<p>${html`<b>`}</p>`)
  // @ts-expect-error: an object that looks like markup is not markup
  tokens.html({ toString: () => '<p>' })
  // @ts-expect-error: an object has no text
  void html`${{ a: 1 }}`
  // @ts-expect-error: a function has no text
  void html`${String}`
  // @ts-expect-error: this may be anything
  void html`${unknown}`
  // @ts-expect-error: this may be missing
  void html`${maybe}`
  // @ts-expect-error: a list of texts has no separator
  void html`${['a', 'b']}`
}
