import type { Program } from 'acorn'
import isReference from 'is-reference'
import type MagicString from 'magic-string'
import { analyze } from 'periscopic'
import { walk } from 'zimmerframe'

import type { Declarations } from './declarations.ts'
import { NAMES } from './names.ts'

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/**
 * Makes references to imports live, and replaces `import.meta`, `import()` and the `await` of the top level. Returns whether there
 * is such an `await`.
 */
export function rewriteReferences(program: Program, code: MagicString, { imports }: Declarations): boolean {
  const { map, scope: moduleScope } = analyze(program as never)
  let hasTopLevelAwait = false
  walk(
    program as any,
    { scope: moduleScope, isInFunction: false },
    {
      _(node: any, { state, next, path }: any) {
        const scope = map.get(node) ?? state.scope
        const isInFunction = state.isInFunction || FUNCTIONS.has(node.type)
        const parent = path.at(-1)
        if (node.type === 'ImportDeclaration' || (node.type === 'ExportNamedDeclaration' && !node.declaration)) return
        if (node.type === 'Identifier' && imports.has(node.name) && parent && isReference(node, parent)) {
          // The analysis does not know `import * as`.
          if ((scope.find_owner(node.name) ?? moduleScope) === moduleScope)
            rewriteImport(node, parent, code, beginsStatement(node, path))
        }
        if (node.type === 'MetaProperty' && node.meta.name === 'import')
          code.overwrite(node.start, node.end, NAMES.meta)
        if (node.type === 'ImportExpression') code.overwrite(node.start, node.start + 'import'.length, NAMES.import)
        if (node.type === 'AwaitExpression' && !isInFunction) {
          hasTopLevelAwait = true
          code.overwrite(
            node.start,
            node.start + 'await'.length,
            `${beginsStatement(node, path) ? SEPARATOR : ''}(yield [${node.start}, `,
          )
          code.appendLeft(node.end, '])')
        }
        next({ scope, isInFunction })
      },
    },
  )
  return hasTopLevelAwait
}

/** A line that begins with a parenthesis would continue the line before it. */
const SEPARATOR = 'void 0, '

function beginsStatement({ start }: any, path: any[]): boolean {
  return path.some((each) => each.type === 'ExpressionStatement' && each.start === start)
}

/** A call must not pass the object of imports as `this`. */
function rewriteImport(node: any, parent: any, code: MagicString, begins: boolean): void {
  const live = `${NAMES.imports}.${node.name}`
  const isCalled =
    (parent.type === 'CallExpression' && parent.callee === node) ||
    (parent.type === 'TaggedTemplateExpression' && parent.tag === node)
  if (parent.type === 'Property' && parent.shorthand) code.overwrite(node.start, node.end, `${node.name}: ${live}`)
  else code.overwrite(node.start, node.end, isCalled ? `${begins ? SEPARATOR : ''}(0, ${live})` : live)
}
