/**
 * @node 22-26
 */
import { stripTypeScriptTypes } from 'node:module'

attempt('type A = number')
attempt("import type { B } from './b.ts'")
attempt("export type { B } from './b.ts'")
attempt('declare const c: number')
attempt('interface D {}')
attempt('type E = number;')

function attempt(declaration: string) {
  const code = `first\n${declaration}\n;[1]`
  const erased = stripTypeScriptTypes(code)
  const keeps = erased.includes(';')
  console.log(keeps ? 'keeps ;' : 'loses ;', '-', declaration)
}
