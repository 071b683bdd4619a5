/**
 * @node 12-26
 */
import expression from './expression.ts'
import variable from './variable.ts'
import greet from './function.ts'
import { setExpression } from './expression.ts'
import { setVariable } from './variable.ts'
import { replaceGreet } from './function.ts'

console.log('before', expression, variable, greet())
setExpression('new')
setVariable('new')
replaceGreet()
console.log('after ', expression, variable, greet())
