import type { Node } from '../node.ts'
import { rememberFile } from './compiled-files.ts'
import { replaceDynamicImports } from './dynamic-import.ts'

interface FunctionSource {
  node: Node
  source: string
  /** Path or URL, for stack traces. */
  file: string
  /** Parameters. */
  names: string[]
}

const evaluate = globalThis.eval

/**
 * Compiles the body of a function.
 * @throws SyntaxError as the engine has it
 */
export function compileFunction({ node, source, file, names }: FunctionSource): (...values: unknown[]) => unknown {
  const IMPORT = '__import'
  const body = replaceDynamicImports(source, IMPORT).replace(/^#!.*/, '')
  // Everything before the source stands on its first line, so that lines keep their numbers.
  const outer = evaluate(
    `(function (${IMPORT}) { return function (${names.join(', ')}) {${body}\n} })\n//# sourceURL=${file}`,
  )
  const compiled: (...values: unknown[]) => unknown = outer((specifier: unknown, options: unknown) =>
    node.modules.importDynamically(specifier, options, compiled),
  )
  rememberFile(compiled, file)
  return compiled
}
