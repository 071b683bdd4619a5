import type MarkdownIt from 'markdown-it'

import { InputError } from '../../../scripts/util/problem.ts'
import { locate, type PageEnv } from '../directive/locate.ts'

/**
 * Refuses a heading whose `{#id}` another heading has, with the page and the line: VitePress would stop without either. Readers of
 * pages give it another id instead.
 */
export function uniqueIds(md: MarkdownIt, { root }: { root: string }): void {
  md.core.ruler.before('anchor', 'unique_ids', (state) => {
    const { keepDirectives, realPath, path }: PageEnv = state.env
    const isPage = !keepDirectives && (realPath ?? path) !== undefined
    const known = new Set<string>()
    for (const heading of state.tokens.filter(({ type }) => type === 'heading_open')) {
      const id = heading.attrGet('id')
      const isRepeated = id !== null && known.has(id)
      if (id !== null) known.add(id)
      if (isRepeated && isPage) {
        const message = `another heading has the id ${id}, too.`
        throw new InputError({ ...locate(heading, state, root), message, next: 'Give each heading an id of its own.' })
      }
      if (isRepeated) heading.attrs = (heading.attrs ?? []).filter(([name]) => name !== 'id')
    }
  })
}
