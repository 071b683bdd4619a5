import type { Program } from 'acorn'
import MagicString from 'magic-string'

import { NAMES } from './names.ts'
import { readDeclarations, type Declarations } from './declarations.ts'
import { rewriteReferences } from './rewrite-references.ts'

/** An ES module as code that any function can contain. */
export interface SourceModule extends Declarations {
  /**
   * An expression: a generator function with `NAMES` as parameters. Its first step makes functions and registers the exports, the
   * second runs the module and yields at each `await` of its top level.
   */
  code: string
  hasTopLevelAwait: boolean
}

/** Turns an ES module into a generator function. Lines keep their numbers. */
export function compileSource(source: string, program: Program): SourceModule {
  const changed = new MagicString(source)
  const declarations = readDeclarations(program, changed)
  const hasTopLevelAwait = rewriteReferences(program, changed, declarations)
  const getters = declarations.locals.map(({ exported, local }) => `${JSON.stringify(exported)}: () => ${local}`)
  const { imports, meta, import: dynamic, register } = NAMES
  const body = changed.toString().replace(/^#!.*/, '')
  const name = declarations.hasAnonymousDefault
    ? `Object.defineProperty(${NAMES.default}, 'name', { value: 'default', configurable: true });`
    : ''
  return {
    ...declarations,
    hasTopLevelAwait,
    code: `(function* (${imports}, ${meta}, ${dynamic}, ${register}) {'use strict';${name}${register}({${getters.join(',')}});yield;${body}\n})`,
  }
}
