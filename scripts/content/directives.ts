import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import container from 'markdown-it-container'

/** The blocks that this book adds to Markdown: `::: <name> …`. */
export const DIRECTIVES = [
  'run',
  'features',
  'corrections',
  'self-test',
  'downloads',
  'documented',
  'chapter',
  'drawing',
] as const

export type DirectiveName = (typeof DIRECTIVES)[number]

/** A directive as a page contains it. */
export interface Directive {
  name: DirectiveName
  /** The text after the colons, with single spaces: `run event-loop/six-phases predict`. */
  info: string
  /** The first word after the name: the example of a run, the subject of corrections. */
  target?: string
  /** 1-based line in the page's file. */
  line: number
}

/** Thrown for a mistake on a page; the directive plugin adds the file and the line. */
export class PageError extends Error {
  override name = 'PageError'
}

const RE_SPACE = /\s+/
const RE_OPEN = /^container_(.+)_open$/

/** Teaches a Markdown parser one directive: it becomes a pair of container tokens. */
export function addDirectiveSyntax(md: MarkdownIt, name: DirectiveName): void {
  md.use(container, name, { validate: (info: string) => info.trim().split(RE_SPACE, 1)[0] === name })
  // VitePress takes `{2}` for attributes of the container and cuts it off later.
  md.core.ruler.after('block', `${name}_info`, ({ tokens }) => {
    for (const token of tokens) if (openedContainer(token) === name) token.meta = { info: token.info.trim() }
  })
}

/** The text after the colons of a container, trimmed. */
export function infoOf({ info, meta }: Token): string {
  return meta?.info ?? info.trim()
}

/** The name of the container that a token opens, ours or VitePress's own; undefined for every other token. */
export function openedContainer({ type }: Token): string | undefined {
  return RE_OPEN.exec(type)?.[1]
}

/** Lists the directives among tokens in their order. Lines count from the first line of the parsed text, which is `firstLine`. */
export function directivesIn(tokens: Token[], firstLine: number): Directive[] {
  return tokens.flatMap((token) => {
    const name = DIRECTIVES.find((each) => each === openedContainer(token))
    if (!name) return []
    const words = infoOf(token).split(RE_SPACE)
    return [{ name, info: words.join(' '), target: words[1], line: firstLine + (token.map?.[0] ?? 0) }]
  })
}
