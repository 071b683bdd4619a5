import { createRequire } from 'node:module'

import type { Node, SourceFile } from 'typescript'

/** A comment of any kind, with its marks. */
export interface Comment {
  /** Its offset in the source. */
  from: number
  text: string
}

const require = createRequire(import.meta.url)

const RE_SHEBANG = /^(\uFEFF?)#![^\n]*/
/** Applied to what stands between two tokens: neither strings nor regular expressions are there. */
const RE_COMMENT = /\/\*[^]*?(?:\*\/|$)|\/\/[^\n\r\u2028\u2029]*/g

/**
 * Returns the comments of a TypeScript or JavaScript source, which may have syntax errors. Loads TypeScript when first called.
 * @param file the name, whose suffix says which language it is
 */
export function commentsIn(source: string, file: string): Comment[] {
  const ts: typeof import('typescript') = require('typescript')
  const text = source.replace(RE_SHEBANG, (line, mark: string) => mark.padEnd(line.length))
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const gaps = leavesOf(tree, tree, ts.isJSDoc).map((leaf): [number, number] => [leaf.pos, leaf.getStart(tree)])
  return gaps.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(RE_COMMENT)].map((match) => ({ from: start + match.index, text: match[0] })),
  )
}

function leavesOf(node: Node, tree: SourceFile, isJsDoc: (node: Node) => boolean): Node[] {
  const children = node.getChildren(tree).filter((child) => !isJsDoc(child))
  return children.length === 0 ? [node] : children.flatMap((child) => leavesOf(child, tree, isJsDoc))
}
