import type { BindingModel, Node } from '../node.ts'
import { compileFunction } from '../modules/compile-function.ts'
import { hasModuleSyntax } from '../modules/syntax.ts'

const COMMONJS = ['exports', 'require', 'module', '__filename', '__dirname']

/** Compiles programs. Contexts of their own would need another realm of the browser, and are absent. */
export const contextify: BindingModel = {
  fidelity: 'modelled',
  create: (node) => ({
    compileFunctionForCJSLoader: (source: string, file: string, _isEmbedded: boolean, canBeModule: boolean) =>
      compileCommonJs(node, source, file, canBeModule),
    containsModuleSyntax: (source: string) => hasModuleSyntax(source),
    shouldRetryAsESM: (source: string) => hasModuleSyntax(source),
    compileFunction: (
      source: string,
      file: string,
      _line: number,
      _column: number,
      _cached: unknown,
      _produce: boolean,
      _context: unknown,
      _extensions: unknown,
      names: string[] = [],
    ) => ({ function: compileFunction({ node, source, file, names }), sourceMapURL: undefined }),
    startSigintWatchdog: () => undefined,
    stopSigintWatchdog: () => false,
    watchdogHasPendingSigint: () => false,
  }),
}

function compileCommonJs(node: Node, source: string, file: string, canBeModule: boolean): object {
  const rest = { cachedDataRejected: false, sourceMapURL: undefined, sourceURL: undefined }
  try {
    return { ...rest, canParseAsESM: false, function: compileFunction({ node, source, file, names: COMMONJS }) }
  } catch (error) {
    if (canBeModule && hasModuleSyntax(source)) return { ...rest, canParseAsESM: true, function: undefined }
    throw error
  }
}
