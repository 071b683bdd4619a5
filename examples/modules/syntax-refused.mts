/**
 * @node 22-26
 */
import { stripTypeScriptTypes } from 'node:module'

attempt('enum Color { Red }')
attempt('namespace Colors { export const red = 1 }')
attempt('class Point { constructor(public x: number) {} }')
attempt('import fs = require("node:fs")')
attempt('const size = <number>value')

attempt('declare enum Color { Red }')
attempt('namespace Colors { export type Red = 1 }')
attempt('class Point { private x: number = 1 }')
attempt('const size = value as number')

function attempt(code: string) {
  try {
    stripTypeScriptTypes(code)
    console.log('erased: ', code)
  } catch {
    console.log('refused:', code)
  }
}
