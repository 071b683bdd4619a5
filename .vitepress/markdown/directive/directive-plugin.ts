import path from 'node:path'

import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import { BASES, type Localized } from '../../../scripts/content/contents.ts'
import { PageError, addDirectiveSyntax, type DirectiveName } from '../../../scripts/content/directives.ts'
import { InputError } from '../../../scripts/util/problem.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import type { Messages } from '../../messages/messages.ts'
import { locate, type PageEnv } from './locate.ts'

/** The input of an expansion: the directive and its place on the page. */
export interface DirectiveContext {
  /** The text after the colons. */
  info: string
  /** Tokens between the opening and the closing line. */
  caption: Token[]
  /** Unique on the page; consists of letters, digits and "-". */
  key: string
  messages: Messages
  language: keyof Localized
  /** The base of this language's pages: `/` or `/en/`. */
  base: string
  /** Call it for each file that the page depends on; paths from the root. */
  onFile: (file: string) => void
}

interface DirectiveOptions {
  name: DirectiveName
  /** The project's root, absolute. */
  root: string
  /** Creates the tokens that replace a directive. */
  expand: (context: DirectiveContext, state: StateCore) => Token[]
}

/** Registers `::: <name> …` … `:::`. A PageError of the expansion is reported with the page and the line. */
export function directivePlugin(md: MarkdownIt, options: DirectiveOptions): void {
  addDirectiveSyntax(md, options.name)
  md.core.ruler.after('inline', options.name, (state) => {
    const { keepDirectives }: PageEnv = state.env
    if (!keepDirectives) state.tokens = expandAll(state, options)
  })
}

function expandAll(state: StateCore, options: DirectiveOptions): Token[] {
  const { tokens } = state
  const expanded: Token[] = []
  const close = `container_${options.name}_close`
  let end = -1
  for (const [index, token] of tokens.entries()) {
    if (index <= end) continue
    if (token.type === `container_${options.name}_open`) {
      end = tokens.findIndex((other, later) => later > index && other.type === close && other.level === token.level)
      expanded.push(...expandOne(token, tokens.slice(index + 1, end), state, options))
    } else expanded.push(token)
  }
  return expanded
}

function expandOne(token: Token, caption: Token[], state: StateCore, { root, expand }: DirectiveOptions): Token[] {
  const { localeIndex, includes }: PageEnv = state.env
  const language = localeIndex === 'en' ? 'en' : 'zh'
  const context: DirectiveContext = {
    info: token.info,
    caption,
    key: `run-${token.map?.[0] ?? 0}`,
    messages: messagesFor(language),
    language,
    base: BASES[language],
    onFile: (file) => void includes?.push(path.join(root, file)),
  }
  try {
    if (caption.some(({ type }) => type === token.type))
      throw new PageError('Close this directive with ::: before the next one.')
    return expand(context, state)
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    const message = `::: ${token.info.trim()}`
    throw new InputError({ ...locate(token, state, root), message, next: error.message })
  }
}
