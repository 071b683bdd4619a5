import type MarkdownIt from 'markdown-it'

import { InputError } from '../../../scripts/util/problem.ts'
import { findMisplacedBlock } from './check-blocks.ts'
import { locate, type PageEnv } from './locate.ts'

/** Refuses blocks that end too early, and `:::` lines that would be text, with the page and the line. */
export function blocksPlugin(md: MarkdownIt, { root }: { root: string }): void {
  md.core.ruler.after('block', 'check_blocks', (state) => {
    const { keepDirectives, realPath, path }: PageEnv = state.env
    if (keepDirectives || (realPath ?? path) === undefined) return
    const found = findMisplacedBlock(state.tokens, state.src.split('\n'))
    if (!found) return
    const { line, message, next } = found
    throw new InputError({ ...locate({ map: [line, line + 1] }, state, root), message, next })
  })
}
