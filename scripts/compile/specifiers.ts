import path from 'node:path'

import ts from 'typescript'

import { compiledName } from './compiled-name.ts'

/** The name that a text means, if it is a relative path to one of the files that are compiled along. */
export function renamed(text: string, from: string, files: ReadonlySet<string>): string | undefined {
  if (!text.startsWith('./') && !text.startsWith('../')) return undefined
  const target = path.posix.join(path.posix.dirname(from), text)
  return files.has(target) && compiledName(target) !== target ? compiledName(text) : undefined
}

/**
 * Makes a file's texts name the compiled files: `'./other.ts'` becomes `'./other.js'`, wherever it stands. The new
 * name is as long as the old one, so that nothing moves.
 * @param files all files of the example, from the root
 */
export function renameSpecifiers(code: string, file: ts.SourceFile, name: string, files: ReadonlySet<string>): string {
  let changed = code
  const visit = (node: ts.Node): void => {
    const other = ts.isStringLiteralLike(node) ? renamed(node.text, name, files) : undefined
    if (other) changed = changed.slice(0, node.getEnd() - 1 - other.length) + other + changed.slice(node.getEnd() - 1)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return changed
}
