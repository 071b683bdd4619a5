import type MarkdownIt from 'markdown-it'

import { PageError } from '../../../scripts/content/directives.ts'
import { html } from '../../../scripts/util/html.ts'
import { directivePlugin } from '../directive/directive-plugin.ts'
import { createTokens } from '../directive/tokens.ts'

const RE_SCHEME = /^https:\/\//

/**
 * Marks `::: documented <address>` … `:::` as said by documentation and not shown by a run, such as what another operating
 * system does, with a link to its source.
 */
export function documentedPlugin(md: MarkdownIt, { root }: { root: string }): void {
  directivePlugin(md, {
    name: 'documented',
    root,
    expand({ info, caption, messages }, state) {
      const tokens = createTokens(state)
      const href = addressOf(info)
      const link = { text: href.replace(RE_SCHEME, ''), href }
      return [
        tokens.html(html`<div class="documented custom-block">`),
        ...tokens.paragraph('custom-block-title', [`${messages.run.documented} `, link]),
        ...caption,
        tokens.html(html`</div>`),
      ]
    },
  })
}

/** @throws PageError if the directive does not name exactly one address */
function addressOf(info: string): string {
  const [, address = '', ...rest] = info.trim().split(/\s+/)
  if (!URL.canParse(address) || !RE_SCHEME.test(address) || rest.length > 0)
    throw new PageError('Write ::: documented and the address of the documentation, which begins with https://.')
  return address
}
