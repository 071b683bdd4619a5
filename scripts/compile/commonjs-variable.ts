import ts from 'typescript'

/** The variables of a CommonJS module, which an ES module lacks. */
const VARIABLES = new Set(['require', 'module', 'exports', '__filename', '__dirname'])

/** Returns the first variable of CommonJS that a file uses and does not declare itself. */
export function findCommonJsVariable(source: string, name: string): string | undefined {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
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
  return [...used].find((each) => !declared.has(each))
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
