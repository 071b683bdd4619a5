/**
 * @node 22-26
 */
import { stripTypeScriptTypes } from 'node:module'

show('let n: number = 1')
show('const f = (n: number):\n  number => n')
show('first\ninterface A {}\n(1)')

function show(code: string) {
  console.log(code)
  console.log(stripTypeScriptTypes(code).replaceAll(' ', '.'))
}
