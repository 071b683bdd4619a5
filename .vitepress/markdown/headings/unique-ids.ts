import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

import { automaticId } from '../../../scripts/content/heading-id.ts'
import { InputError } from '../../../scripts/util/problem.ts'
import { locate, type PageEnv } from '../directive/locate.ts'

/**
 * Refuses a heading whose `{#id}` an earlier heading has, by its own `{#id}` or by its text, with the page and the line: VitePress
 * would stop without either. Readers of pages give it another id instead.
 */
export function uniqueIds(md: MarkdownIt, { root }: { root: string }): void {
  md.core.ruler.before('anchor', 'unique_ids', (state) => {
    const { keepDirectives, realPath, path }: PageEnv = state.env
    const isPage = !keepDirectives && (realPath ?? path) !== undefined
    const known = new Set<string>()
    for (const [index, heading] of state.tokens.entries()) {
      if (heading.type !== 'heading_open') continue
      const own = heading.attrGet('id')
      const isRepeated = own !== null && known.has(own)
      if (isRepeated && isPage) {
        const message = `another heading has the id ${own}, too.`
        throw new InputError({ ...locate(heading, state, root), message, next: 'Give each heading an id of its own.' })
      }
      if (isRepeated) heading.attrs = (heading.attrs ?? []).filter(([name]) => name !== 'id')
      known.add(own === null || isRepeated ? automaticId(textOf(state.tokens[index + 1]), known) : own)
    }
  })
}

/** The text from which VitePress makes the id. */
function textOf(title: Token | undefined): string {
  const parts = title?.children?.filter(({ type }) => type !== 'html_inline') ?? []
  return parts.map(({ content }) => content).join('')
}
