import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import { InputError } from '../../../scripts/util/problem.ts'
import { locate, type PageEnv } from '../directive/locate.ts'
import { literalText } from './literal-text.ts'
import { findLostFootnote } from './find-lost-footnote.ts'
import { findAddressInTitle, findAttribute, findMarkup, type Executable } from './find-executable.ts'

/**
 * Keeps pages plain text: refuses tags, expressions of Vue, attributes that a browser or Vue would run, and includes of other
 * files, and footnotes that nobody would see, with the page and the line. The rest is shown as it stands.
 */
export function prosePlugin(md: MarkdownIt, { root }: { root: string }): void {
  const refuse = (find: (tokens: Token[]) => Executable | undefined) => (state: StateCore) => {
    const { keepDirectives, realPath, path }: PageEnv = state.env
    // VitePress renders the titles of containers on their own. By then their page has been checked.
    const isPage = !keepDirectives && (realPath ?? path) !== undefined
    const found = isPage ? find(state.tokens.map(withTitle)) : undefined
    if (!found) return
    const { block, text, message, next } = found
    throw new InputError({ ...locate(block, state, root, text), message, next })
  }

  /** Adds the inline content of a container's title, which VitePress parses only when it renders it. */
  function withTitle(token: Token): Token {
    const title: unknown = token.nesting === 1 && token.children === null ? (token.meta?.title ?? token.info) : ''
    if (typeof title !== 'string' || title === '') return token
    const children = md.parseInline(title, { keepDirectives: true })[0]?.children ?? []
    return Object.assign(Object.create(token), { children })
  }

  // Before directives are expanded to HTML of the site's own.
  md.core.ruler.after(
    'inline',
    'plain_prose',
    refuse((tokens) => findMarkup(tokens) ?? findAddressInTitle(tokens) ?? findLostFootnote(tokens)),
  )
  md.core.ruler.push('plain_attributes', refuse(findAttribute))
  literalText(md)
}
