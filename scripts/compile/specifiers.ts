import path from 'node:path'

import ts from 'typescript'

import { compiledName } from './program.ts'

/** Returns the compiled form of a relative path, if it refers to a file of the example that is compiled too. */
function compiledSpecifier(text: string, from: string, files: ReadonlySet<string>): string | undefined {
  if (!text.startsWith('./') && !text.startsWith('../')) return undefined
  const target = path.posix.join(path.posix.dirname(from), text)
  return files.has(target) && compiledName(target) !== target ? compiledName(text) : undefined
}

/**
 * Replaces paths of the example's files in string literals by those of the compiled files: `'./other.ts'` becomes
 * `'./other.js'`. Both have the same length, so that no position changes.
 * @param code the source with blanked types, which have the same positions as in `file`
 * @param files all files of the example, as paths from the root
 */
export function renameSpecifiers(code: string, file: ts.SourceFile, name: string, files: ReadonlySet<string>): string {
  let changed = code
  const visit = (node: ts.Node): void => {
    const compiled = ts.isStringLiteralLike(node) ? compiledSpecifier(node.text, name, files) : undefined
    if (compiled !== undefined) {
      const end = node.getEnd() - 1
      const start = end - compiled.length
      // A specifier inside a type is blank by now.
      if (changed.slice(start, end).trim() !== '') changed = changed.slice(0, start) + compiled + changed.slice(end)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return changed
}

const RE_PREFIXED = /^(['"])node:(.*)$/

/**
 * Replaces `'node:fs'` by `'fs'` and spaces in import and export declarations, for versions that do not know the prefix there.
 * No position changes. `import()` keeps it: a program that asks whether a version knows the prefix has to see that.
 * @param code the source with blanked types, which have the same positions as in `file`
 */
export function dropNodePrefix(code: string, file: ts.SourceFile): string {
  let changed = code
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
    const { moduleSpecifier } = statement
    if (moduleSpecifier === undefined) continue
    const [start, end] = [moduleSpecifier.getStart(), moduleSpecifier.getEnd()]
    const [, quote, rest] = RE_PREFIXED.exec(changed.slice(start, end)) ?? []
    if (rest !== undefined) changed = `${changed.slice(0, start)}${quote}${rest}     ${changed.slice(end)}`
  }
  return changed
}
