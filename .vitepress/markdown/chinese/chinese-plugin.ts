import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

/** Chinese characters and full-width punctuation. */
const WIDE = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’'
const RE_WIDE_END = new RegExp(`[${WIDE}]$`, 'u')
const RE_WIDE_START = new RegExp(`^[${WIDE}]`, 'u')
const RE_WIDE_STOP = /[，。；：？！、）》」』]$/

/**
 * Removes spaces that Markdown needs and Chinese does not: a line break between two characters, and the space after emphasis
 * that ends with punctuation (without it, other renderers do not recognise the emphasis).
 */
export function chinesePlugin(md: MarkdownIt): void {
  md.core.ruler.push('chinese_spaces', ({ tokens }) => {
    for (const { children } of tokens) if (children) tighten(children)
  })
}

function tighten(children: Token[]): void {
  let before = ''
  for (const [at, token] of children.entries()) {
    if (token.type === 'softbreak' && RE_WIDE_END.test(before) && RE_WIDE_START.test(children[at + 1]?.content ?? ''))
      Object.assign(token, { type: 'text', content: '' })
    if (children[at - 1]?.type === 'strong_close' && RE_WIDE_STOP.test(before))
      token.content = token.content.replace(/^ /, '')
    before = token.content || before
  }
}
