import { blankSourceFile } from 'ts-blank-space'
import ts from 'typescript'

import { CODE } from './marks.ts'

/** Lines of a file, 0-based, both included. */
export interface Span {
  from: number
  to: number
}

/** Where in a file there is code, and how it is built. */
export interface Code {
  lines: string[]
  /** The character that each line begins with. */
  starts: readonly number[]
  /** What each character is: see `CODE`. */
  characters: Uint8Array
  statements: Span[]
  /** From where they open to their last statement. */
  blocks: Span[]
}

const RE_WORD = /[\w$'"`/]/
/** Characters of its keyword that count. */
const JUMP = 5
const NO_RETURN = new Set(['process.exit', 'process.abort'])

/** Reads a file of a program: types count as nothing, as for Node.js. */
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
  if (hasNothingToDo(node)) return
  let children = 0
  ts.forEachChild(node, (child) => {
    children += 1
    visit(child, file, code)
  })
  if (isJump(node) || (children === 0 && isWord(node, file))) mark(node, file, code, CODE.some)
  for (const each of behindExit(node)) mark(each, file, code, CODE.behind)
}

/** What stands in braces, or behind a `case`. */
function hasStatements(node: ts.Node): node is ts.Block | ts.CaseOrDefaultClause {
  return ts.isBlock(node) || ts.isCaseOrDefaultClause(node)
}

/** The name of a parameter or of what is caught, or a function without a body worth the name. */
function hasNothingToDo(node: ts.Node): boolean {
  if (ts.isVariableDeclaration(node) && ts.isCatchClause(node.parent)) return true
  if (ts.isParameter(node)) return node.initializer === undefined
  return ts.isFunctionLike(node) && 'body' in node && isEmpty(node.body)
}

function isEmpty(body: unknown): boolean {
  return Object(body).kind === ts.SyntaxKind.Block && Object(body).statements.length === 0
}

/** Of these the keyword counts, whatever comes behind it. */
function isJump(node: ts.Node): boolean {
  return ts.isReturnStatement(node) || ts.isBreakOrContinueStatement(node) || ts.isThrowStatement(node)
}

/** A name, a value, `this`; not an operator, a brace, or a word that only says what follows. */
function isWord(node: ts.Node, file: ts.SourceFile): boolean {
  return !ts.isModifier(node) && !ts.isBlock(node) && RE_WORD.test(node.getText(file))
}

/** V8 counts blocks, so of what stands behind such a call in the same block it says that it ran. */
function behindExit(node: ts.Node): ts.Node[] {
  if (!ts.isSourceFile(node) && !hasStatements(node)) return []
  const at = node.statements.findIndex(neverReturns)
  const rest = at < 0 ? [] : node.statements.slice(at + 1)
  return rest.filter((each) => !ts.isFunctionDeclaration(each) && !ts.isImportDeclaration(each))
}

function neverReturns(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return false
  return NO_RETURN.has(statement.expression.expression.getText())
}

/** Only what is code already can be code behind a call; of a jump what it carries has been marked before. */
function mark(node: ts.Node, file: ts.SourceFile, { characters }: Code, value: number): void {
  const from = node.getStart(file)
  const to = isJump(node) && value === CODE.some ? from + JUMP : node.getEnd()
  for (let at = from; at < to; at += 1)
    if (value !== CODE.behind || characters[at] !== CODE.none) characters[at] = value
}

function spanOf(node: ts.Node, file: ts.SourceFile): Span {
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line
  return { from: lineOf(node.getStart(file)), to: lineOf(node.getEnd()) }
}
