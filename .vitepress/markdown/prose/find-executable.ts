import type { Token } from 'markdown-it'

import { placed } from './placed-tokens.ts'

/** Something on a page that Vue or a browser would run. */
export interface Executable {
  /** The block that contains it. */
  block: Token
  /** Its text in the source. */
  text: string
  message: string
  next: string
}

/** Components that pages show. */
const COMPONENTS = ['<OfflineBook />', '<KeptData />']
const TITLES_LACK: Readonly<Record<string, string>> = { link_open: 'a link', image: 'a picture' }
const RE_COMMENTS = /^(?:\s*<!--[^]*?-->)*\s*$/
const RE_INCLUDE = /<!--\s*@include:.*/
const RE_TAG = /^<\/?[A-Za-z][^>\s]*>?/
const RE_EXPRESSION = /\{\{.*/
/** A language, lines to highlight, options, and a title or the reason why code isn't run. In `js-vue`, Vue runs expressions. */
const RE_INFO = /^(?!.*\{\{|[\w-]+-vue(?![\w-]))[^<>"]*$/i
/** Attributes that Markdown, VitePress and the plugins of this book set. */
const RE_ATTRIBUTE =
  /^(?:id|class|href|src|alt|title|start|tabindex|target|rel|lang|dir|loading|type|checked|disabled|for|open|v-pre|(?:aria|data)-[\w-]+)$/
const RE_ALIGNMENT = /^text-align:(?:left|center|right)$/
const RE_SCRIPT_ADDRESS = /^\s*(?:javascript|vbscript|data):/i

/** Finds a tag or an expression of Vue in what the author wrote. */
export function findMarkup(tokens: Token[]): Executable | undefined {
  return firstOf(placed(tokens), (token, block) => {
    if (token.type.startsWith('html_')) return describeTag(token.content, block)
    if (token.type === 'fence') return describeFence(token)
    const [text] = token.type === 'text' ? (RE_EXPRESSION.exec(token.content) ?? []) : []
    if (text === undefined) return undefined
    const next = 'Put it between backticks.'
    return { block, text: '{{', message: `${shorten(text)} is an expression of Vue.`, next }
  })
}

/** Finds a link or a picture in the title of a block, which opens the block when it is clicked, and whose address nothing checks. */
export function findAddressInTitle(tokens: Token[]): Executable | undefined {
  return firstOf(placed(tokens.filter(({ type }) => type !== 'inline')), ({ type }, block) => {
    const what = TITLES_LACK[type]
    // The title of this block is an address.
    if (what === undefined || block.type === 'container_documented_open') return undefined
    return { block, text: '', message: `the title of a block cannot have ${what}.`, next: 'Write it below the title.' }
  })
}

/** Finds an attribute, as in `{onclick=…}`, that a page cannot have. */
export function findAttribute(tokens: Token[]): Executable | undefined {
  return firstOf(placed(tokens), ({ attrs }, block) => {
    const wrong = attrs?.find(([name, value]) => !isHarmless(name, value))
    if (!wrong) return undefined
    const next = 'Remove it. Between braces you can write #id and .class.'
    return { block, text: wrong[0], message: `the attribute ${wrong[0]} is not allowed on pages.`, next }
  })
}

function describeTag(content: string, block: Token): Executable | undefined {
  const text = content.trim()
  const [include] = RE_INCLUDE.exec(text) ?? []
  if (include !== undefined)
    return {
      block,
      text: include,
      message: 'a page cannot include another file.',
      next: 'Write its text on this page.',
    }
  if (RE_COMMENTS.test(text) || COMPONENTS.includes(text)) return undefined
  if (text.startsWith('<!--')) return describeComment(text, block)
  const [tag = text] = RE_TAG.exec(text) ?? []
  const next = 'Put it between backticks, or write &lt; for its first character.'
  return { block, text: tag, message: `${shorten(tag)} is a tag of HTML.`, next }
}

function describeComment(text: string, block: Token): Executable {
  const [comment = text] = /^<!--[^]*?-->/.exec(text) ?? []
  const isOpen = comment === text
  return {
    block,
    text: '<!--',
    message: isOpen
      ? 'this comment does not end.'
      : `behind a comment, this is not Markdown: ${shorten(text.slice(comment.length).trim())}`,
    next: isOpen ? 'End it with -->.' : 'Start it on a line of its own, with an empty line before it.',
  }
}

/** VitePress puts the info of a fence into attributes. */
function describeFence(block: Token): Executable | undefined {
  if (RE_INFO.test(block.info)) return undefined
  const next = 'Write the name of a language, and a title between brackets, without quotes, braces and angle brackets.'
  return { block, text: block.info, message: `${shorten(block.info)} is not allowed behind a fence.`, next }
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'style') return RE_ALIGNMENT.test(value)
  return RE_ATTRIBUTE.test(name) && !RE_SCRIPT_ADDRESS.test(value)
}

function shorten(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

function firstOf(
  places: { token: Token; block: Token }[],
  find: (token: Token, block: Token) => Executable | undefined,
): Executable | undefined {
  for (const { token, block } of places) {
    const found = find(token, block)
    if (found) return found
  }
  return undefined
}
