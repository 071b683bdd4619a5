import { readFileSync } from 'node:fs'
import path from 'node:path'

import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'
import container from 'markdown-it-container'

import { InputError } from '../../../scripts/util/problem.ts'
import { BASES } from '../../../scripts/content/contents.ts'
import type { Localized } from '../../../scripts/content/contents.ts'
import { PageError } from './page-error.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import type { Messages } from '../../messages/messages.ts'

/** A `::: name …` of a page, as its expansion sees it. */
export interface DirectiveContext {
  /** What stands behind the colons. */
  info: string
  /** Tokens between the fences. */
  caption: Token[]
  /** Unique on the page; made of letters, digits and "-". */
  key: string
  messages: Messages
  language: keyof Localized
  /** Where pages of this language begin: `/` or `/en/`. */
  base: string
  /** To be told of each file that the page depends on; paths from the root. */
  onFile: (file: string) => void
}

/** Makes the tokens that stand in place of a directive. */
export type Expand = (place: DirectiveContext, state: StateCore) => Token[]

/** What VitePress hands to a plugin along with a page, as far as it is used here. */
interface PageEnv {
  /** The page's file, absolute. */
  realPath?: string
  /** The same, where the page is only read for the search index. */
  path?: string
  /** Key of the page's language in VitePress's `locales`. */
  localeIndex?: string
  /** Files that the page depends on, absolute. */
  includes?: string[]
  /** To be filled with the directives of the page, where someone asks for them. */
  directives?: Directive[]
}

/** A directive as a page has it. */
export interface Directive {
  /** All that stands behind the colons. */
  info: string
  /** 1-based, in the page's file. */
  line: number
}

interface DirectiveOptions {
  name: string
  /** The project's root, absolute. */
  root: string
  expand: Expand
}

const RE_SPACE = /\s+/
/** Markdown's, and editors', too. */
const RE_LINE_BREAK = /\r\n?|\n/

/** Registers `::: name …` … `:::`. A PageError of its expansion is reported with the page and the line. */
export function directivePlugin(md: MarkdownIt, { name, root, expand }: DirectiveOptions): void {
  md.use(container, name, { validate: (info: string) => info.trim().split(RE_SPACE, 1)[0] === name })
  md.core.ruler.after('inline', name, (state) => {
    state.tokens = expandAll(state, name, (token, caption) => expandOne(token, caption, state, { root, expand }))
  })
}

function expandAll(state: StateCore, name: string, one: (token: Token, caption: Token[]) => Token[]): Token[] {
  const { tokens } = state
  const expanded: Token[] = []
  const close = `container_${name}_close`
  let end = -1
  for (const [at, token] of tokens.entries()) {
    if (at <= end) continue
    if (token.type === `container_${name}_open`) {
      end = tokens.findIndex((other, later) => later > at && other.type === close && other.level === token.level)
      expanded.push(...one(token, tokens.slice(at + 1, end)))
    } else expanded.push(token)
  }
  return expanded
}

function expandOne(
  token: Token,
  caption: Token[],
  state: StateCore,
  { root, expand }: Pick<DirectiveOptions, 'root' | 'expand'>,
): Token[] {
  const { localeIndex, includes, directives }: PageEnv = state.env
  directives?.push({ info: token.info.trim(), line: placeOf(token, state, root).line })
  const language: keyof Localized = localeIndex === 'en' ? 'en' : 'zh'
  const key = `run-${token.map?.[0] ?? 0}`
  const onFile = (file: string): void => void includes?.push(path.join(root, file))
  try {
    if (caption.some(({ type }) => type === token.type)) throw new PageError('Close it before the next one: with :::.')
    const place = {
      info: token.info,
      caption,
      key,
      messages: messagesFor(language),
      language,
      base: BASES[language],
      onFile,
    }
    return expand(place, state)
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
  const before = readFileSync(page, 'utf8').split(RE_LINE_BREAK).length - src.split(RE_LINE_BREAK).length
  return { file: path.relative(root, page), line: before + (token.map?.[0] ?? 0) + 1 }
}
