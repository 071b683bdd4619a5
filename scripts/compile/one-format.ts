import ts from 'typescript'

import type { Format } from '../example/header.ts'
import { MODULES_ONLY, findSyntax } from './syntax.ts'

/** The variables of a CommonJS module. */
const VARIABLES = new Set(['require', 'module', 'exports', '__filename', '__dirname'])

/** Returns what a file contains that exists in one module system only, by that module system. */
export function findOneFormat(source: string, name: string): Partial<Record<Format, string>> {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const esm = findSyntax(file).find((each) => MODULES_ONLY.has(each.name))?.name
  const cjs = findVariable(file)
  return { ...(cjs !== undefined && { cjs }), ...(esm !== undefined && { esm }) }
}

/** Returns the first variable of CommonJS that a file uses and does not declare itself. */
function findVariable(file: ts.SourceFile): string | undefined {
  const used = new Set<string>()
  const declared = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && VARIABLES.has(node.text)) {
      if (isDeclaration(node)) declared.add(node.text)
      else if (isVariable(node)) used.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...used].find((name) => !declared.has(name))
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportClause(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isNamespaceImport(parent)
  return declares && parent.name === node
}

/** `typeof require` works in both module systems. */
function isVariable(node: ts.Identifier): boolean {
  const { parent } = node
  const isName = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node
  return !isName && !ts.isTypeOfExpression(parent) && !ts.isTypeNode(parent)
}
