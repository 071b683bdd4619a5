import { readFileSync } from 'node:fs'
import path from 'node:path'

import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'
import container from 'markdown-it-container'

import { InputError } from '../../scripts/shared/problem.ts'
import { parseDirective } from './directive.ts'
import { loadRun } from './load-run.ts'
import { PageError } from './page-error.ts'
import { renderRun } from './render-run.ts'
import { wordsFor } from './words.ts'

export interface RunPluginOptions {
  /** The project's root, absolute. */
  root: string
  /** Examples that fail just now, by id, with what to show in place of their output. The dev server fills it. */
  failures?: ReadonlyMap<string, string>
}

/** What VitePress hands to a plugin along with a page, as far as it is used here. */
interface PageEnv {
  /** The page's file, absolute. */
  realPath?: string
  /** The same, where the page is only read for the search index. */
  path?: string
  /** Key of its language in `locales`. */
  localeIndex?: string
  /** Files that the page depends on, absolute. */
  includes?: string[]
}

const OPEN = 'container_run_open'
const CLOSE = 'container_run_close'

/** Turns `::: run <example>` … `:::` into the program, its recorded output and the caption between the fences. */
export function runPlugin(md: MarkdownIt, options: RunPluginOptions): void {
  md.use(container, 'run')
  md.core.ruler.after('inline', 'run', (state) => {
    state.tokens = expandRuns(state, options)
  })
}

function expandRuns(state: StateCore, options: RunPluginOptions): Token[] {
  const { tokens } = state
  const expanded: Token[] = []
  let end = -1
  for (const [at, token] of tokens.entries()) {
    if (at <= end) continue
    if (token.type === OPEN) {
      end = tokens.findIndex((other, later) => later > at && other.type === CLOSE && other.level === token.level)
      expanded.push(...expandRun(token, tokens.slice(at + 1, end), state, options))
    } else expanded.push(token)
  }
  return expanded
}

function expandRun(token: Token, caption: Token[], state: StateCore, { root, failures }: RunPluginOptions): Token[] {
  const env: PageEnv = state.env
  try {
    const directive = parseDirective(token.info)
    const run = loadRun(directive, root, (file) => env.includes?.push(path.join(root, file)))
    const key = `run-${token.map?.[0] ?? 0}`
    const words = wordsFor(env.localeIndex)
    return renderRun({ ...run, caption, key, words, failure: failures?.get(directive.id) }, state)
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    const message = `::: ${token.info.trim()}`
    throw new InputError({ ...placeOf(token, state, root), message, next: error.message })
  }
}

/** The front matter has been cut off before; its lines count on the page. */
function placeOf(token: Token, { src, env }: StateCore, root: string): { file: string; line: number } {
  const { realPath, path: fallback = '' } = env as PageEnv
  const page = realPath ?? fallback
  const before = readFileSync(page, 'utf8').split('\n').length - src.split('\n').length
  return { file: path.relative(root, page), line: before + (token.map?.[0] ?? 0) + 1 }
}
