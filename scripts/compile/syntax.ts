import ts from 'typescript'

/** Syntax that some version of the Node matrix does not support. */
interface Syntax {
  name: string
  /** The first version that supports it. */
  since: string
  /** True if the compiler can rewrite it as older syntax with the same behaviour. */
  lowerable: boolean
}

/** An occurrence of such syntax. */
export interface Finding extends Syntax {
  /** From 1. */
  line: number
}

type Test = (node: ts.Node) => boolean

const LOGICAL_ASSIGNMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
])

/** Syntax that V8 gained between Node.js 10 and 24, according to https://node.green and checked by runs. */
const SYNTAX: readonly (Syntax & { is: Test })[] = [
  { name: 'optional chaining', since: '14.0', lowerable: true, is: ts.isOptionalChain },
  { name: 'the operator ??', since: '14.0', lowerable: true, is: isToken(ts.SyntaxKind.QuestionQuestionToken) },
  { name: 'logical assignment', since: '15.0', lowerable: true, is: isLogicalAssignment },
  { name: 'numeric separators', since: '12.5', lowerable: true, is: isSeparated },
  { name: 'class fields', since: '12.0', lowerable: true, is: ts.isPropertyDeclaration },
  { name: 'private class members', since: '14.6', lowerable: true, is: isPrivateMember },
  { name: '#name in object', since: '16.4', lowerable: true, is: isPrivateIn },
  { name: 'static blocks', since: '16.11', lowerable: true, is: ts.isClassStaticBlockDeclaration },
  { name: 'export * as name', since: '14.0', lowerable: true, is: ts.isNamespaceExport },
  { name: 'import attributes', since: '18.20', lowerable: false, is: ts.isImportAttributes },
  { name: 'top-level await', since: '14.8', lowerable: false, is: isTopLevelAwait },
  { name: 'import()', since: '12.17', lowerable: false, is: isDynamicImport },
  { name: 'import.meta', since: '12.17', lowerable: false, is: ts.isMetaProperty },
  { name: 'the flag d of regular expressions', since: '16.0', lowerable: false, is: hasFlag('d') },
  { name: 'the flag v of regular expressions', since: '20.0', lowerable: false, is: hasFlag('v') },
  { name: 'using', since: '24.0', lowerable: false, is: isUsing },
]

/** Names of syntax that a CommonJS module cannot contain on any version. */
export const MODULES_ONLY = new Set(['top-level await', 'import.meta', 'import()'])

/** Finds all syntax in a file that some version does not support. */
export function findSyntax(file: ts.SourceFile): Finding[] {
  const findings: Finding[] = []
  const visit = (node: ts.Node): void => {
    for (const { is, ...syntax } of SYNTAX) {
      if (is(node)) findings.push({ ...syntax, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return findings
}

function isToken(kind: ts.SyntaxKind): Test {
  return (node) => node.kind === kind
}

function isLogicalAssignment(node: ts.Node): boolean {
  return LOGICAL_ASSIGNMENTS.has(node.kind)
}

function isSeparated(node: ts.Node): boolean {
  return (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) && node.getText().includes('_')
}

function isPrivateMember(node: ts.Node): boolean {
  return ts.isClassElement(node) && node.name !== undefined && ts.isPrivateIdentifier(node.name)
}

function isPrivateIn(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)
}

function isTopLevelAwait(node: ts.Node): boolean {
  const awaits = ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)
  return awaits && !ts.findAncestor(node, ts.isFunctionLike)
}

function isDynamicImport(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
}

function hasFlag(flag: string): Test {
  return (node) => ts.isRegularExpressionLiteral(node) && node.text.slice(node.text.lastIndexOf('/')).includes(flag)
}

function isUsing(node: ts.Node): boolean {
  return ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using
}
