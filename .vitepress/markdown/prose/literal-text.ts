import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

/** A name between `&` and `;`; Markdown has made characters of those that it knows. */
const RE_UNKNOWN_ENTITY = /&(?=\w+;)/g

/**
 * Shows text as it is written where VitePress would let Vue or the browser change it: code with `{{ x }}`, names that look like
 * entities, and titles of alerts, which VitePress inserts as HTML.
 */
export function literalText(md: MarkdownIt): void {
  // Its text would never be checked: Markdown adds the footnotes after all other rules.
  md.inline.ruler.disable('footnoteInline')
  md.core.ruler.after('inline', 'literal_entities', ({ tokens }) => {
    for (const { children } of tokens) for (const token of children ?? []) escapeEntities(token)
  })
  md.core.ruler.push('literal_code', ({ tokens }) => {
    for (const token of [...tokens, ...tokens.flatMap(({ children }) => children ?? [])])
      if (token.type === 'code_inline' || token.type === 'code_block') token.attrSet('v-pre', '')
  })
  md.core.ruler.push('literal_titles', ({ tokens, env }) => {
    if (env.keepDirectives) return
    for (const { type, meta } of tokens)
      if (type === 'github_alert_open') meta.title = md.renderInline(meta.title, { references: env.references })
  })
}

function escapeEntities(token: Token): void {
  if (token.type === 'text') token.content = token.content.replaceAll(RE_UNKNOWN_ENTITY, '&amp;')
}
