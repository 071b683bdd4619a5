import type { Plugin } from 'vite'
import type { CompilerOptions } from 'vue/compiler-sfc'

type NodeTransform = NonNullable<CompilerOptions['nodeTransforms']>[number]

/** The name of the attribute `role` while Vue compiles. */
const NAME = 'data-static-role'
/** Numbers of kinds of nodes: see NodeTypes in @vue/compiler-core. */
const [ELEMENT, ATTRIBUTE] = [1, 6]

/**
 * Vue turns parts of a page that never change into strings, which the page's script then leaves out, because the HTML has them;
 * but no part that has an attribute outside Vue's list, in which `role` is missing. So Vue compiles it under another name.
 * @see https://github.com/vuejs/core/blob/main/packages/compiler-dom/src/transforms/stringifyStatic.ts
 */
export const renameRole: NodeTransform = (node) => {
  if (node.type !== ELEMENT || !('props' in node)) return
  for (const property of node.props) if (property.type === ATTRIBUTE && property.name === 'role') property.name = NAME
}

/** Gives the attribute its name back in what Vue compiled. */
export function staticRolesPlugin(): Plugin {
  return {
    name: 'static-roles',
    enforce: 'post',
    transform: { filter: { code: NAME }, handler: (code) => ({ code: code.replaceAll(NAME, 'role'), map: null }) },
  }
}
