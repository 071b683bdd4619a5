import { compileBuiltin } from './compile-builtin.ts'
import type { Node } from './node.ts'

const PER_CONTEXT = [
  'internal/per_context/primordials',
  'internal/per_context/domexception',
  'internal/per_context/messageport',
]
const BOOTSTRAP = [
  'internal/bootstrap/node',
  'internal/bootstrap/web/exposed-wildcard',
  'internal/bootstrap/web/exposed-window-or-worker',
  'internal/bootstrap/switches/is_main_thread',
  'internal/bootstrap/switches/does_own_process_state',
]

/** Runs the library's start-up modules in the order of Node.js, and returns what runs the program. */
export function bootstrap(node: Node): () => void {
  const { library, process, primordials, binding, loaders } = node
  const { privateSymbols } = binding('util')
  const symbols = binding('symbols')
  for (const id of PER_CONTEXT)
    compileBuiltin(library.sources, id)(node.perContext, primordials, privateSymbols, symbols)
  const realm = compileBuiltin(library.sources, 'internal/bootstrap/realm')
  realm(process, notLinked, binding, primordials)
  const run = (id: string): unknown =>
    compileBuiltin(library.sources, id)(process, loaders.require, loaders.binding, primordials)
  for (const id of BOOTSTRAP) run(id)
  return () => run('internal/main/run_main_module')
}

function notLinked(name: string): never {
  throw Object.assign(new Error(`No such binding: ${name}`), { code: 'ERR_INVALID_MODULE' })
}
