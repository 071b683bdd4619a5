import { blankSourceFile } from 'ts-blank-space'
import ts from 'typescript'

import { CODE } from './marks.ts'

/** Lines of a file, 0-based, both included. */
export interface Span {
  from: number
  to: number
}

/** The code of a file: which characters belong to it, and its statements and blocks. */
export interface Code {
  lines: string[]
  /** The index of the first character of each line. */
  starts: readonly number[]
  /** The kind of each character: see `CODE`. */
  characters: Uint8Array
  statements: Span[]
  /** From the opening brace or the `case` to the last statement. */
  blocks: Span[]
}

const RE_WORD = /[\w$'"`/]/
/** Characters of a jump that count as code: the length of its shortest keyword. */
const JUMP_LENGTH = 5
const NO_RETURN = new Set(['process.exit', 'process.abort'])

/** Parses a file of a program. Types do not count as code. */
export function readCode(text: string, name: string): Code {
  const typed = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, scriptKind(name))
  const file = ts.createSourceFile('code.js', blankSourceFile(typed), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const code: Code = {
    lines: text.split('\n'),
    starts: file.getLineStarts(),
    characters: new Uint8Array(text.length),
    statements: [],
    blocks: [],
  }
  visit(file, file, code)
  return code
}

function scriptKind(name: string): ts.ScriptKind {
  return name.endsWith('ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS
}

function visit(node: ts.Node, file: ts.SourceFile, code: Code): void {
  if (ts.isStatement(node) && !ts.isBlock(node)) code.statements.push(spanOf(node, file))
  if (hasStatements(node))
    code.blocks.push({ ...spanOf(node, file), to: spanOf(node.statements.at(-1) ?? node, file).to })
  if (hasNoCode(node)) return
  let children = 0
  ts.forEachChild(node, (child) => {
    children += 1
    visit(child, file, code)
  })
  if (isJump(node) || (children === 0 && isWord(node, file))) mark(node, file, code, CODE.some)
  for (const each of findUnreachable(node)) mark(each, file, code, CODE.unreachable)
}

/** True for a block or the body of a `case`. */
function hasStatements(node: ts.Node): node is ts.Block | ts.CaseOrDefaultClause {
  return ts.isBlock(node) || ts.isCaseOrDefaultClause(node)
}

/** True for a parameter without a default, the variable of a `catch`, and a function with an empty body. */
function hasNoCode(node: ts.Node): boolean {
  if (ts.isVariableDeclaration(node) && ts.isCatchClause(node.parent)) return true
  if (ts.isParameter(node)) return node.initializer === undefined
  return ts.isFunctionLike(node) && 'body' in node && isEmpty(node.body)
}

function isEmpty(body: ts.Node | undefined): boolean {
  return body !== undefined && ts.isBlock(body) && body.statements.length === 0
}

/** True for statements whose keyword counts as code. */
function isJump(node: ts.Node): boolean {
  return ts.isReturnStatement(node) || ts.isBreakOrContinueStatement(node) || ts.isThrowStatement(node)
}

/** True for a name, a literal or `this`; false for an operator, a brace or a modifier. */
function isWord(node: ts.Node, file: ts.SourceFile): boolean {
  return !ts.isModifier(node) && !ts.isBlock(node) && RE_WORD.test(node.getText(file))
}

/** V8 counts whole blocks, so it reports statements after a call that does not return as run. */
function findUnreachable(node: ts.Node): ts.Node[] {
  if (!ts.isSourceFile(node) && !hasStatements(node)) return []
  const index = node.statements.findIndex(neverReturns)
  const following = index < 0 ? [] : node.statements.slice(index + 1)
  return following.filter((each) => !ts.isFunctionDeclaration(each) && !ts.isImportDeclaration(each))
}

function neverReturns(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return false
  return NO_RETURN.has(statement.expression.expression.getText())
}

/** Only characters that are code can become unreachable. The expression of a jump is already marked, so only its keyword is. */
function mark(node: ts.Node, file: ts.SourceFile, { characters }: Code, value: number): void {
  const from = node.getStart(file)
  const to = isJump(node) && value === CODE.some ? from + JUMP_LENGTH : node.getEnd()
  for (let index = from; index < to; index += 1)
    if (value !== CODE.unreachable || characters[index] !== CODE.none) characters[index] = value
}

function spanOf(node: ts.Node, file: ts.SourceFile): Span {
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line
  return { from: lineOf(node.getStart(file)), to: lineOf(node.getEnd()) }
}
