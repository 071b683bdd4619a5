import { AbsentError } from './absent.ts'

/** The parameters of modules of the library, by the beginning of their ids; the last is for all others. */
const PARAMETERS: [prefix: string, names: string][] = [
  ['internal/bootstrap/realm', 'process, getLinkedBinding, getInternalBinding, primordials'],
  ['internal/per_context/', 'exports, primordials, privateSymbols, perIsolateSymbols'],
  ['internal/main/', 'process, require, internalBinding, primordials'],
  ['internal/bootstrap/', 'process, require, internalBinding, primordials'],
  ['', 'exports, require, module, process, internalBinding, primordials'],
]
const evaluate = globalThis.eval

/**
 * Compiles a module of the library.
 * @throws AbsentError if the pack of the library has no such module
 */
export function compileBuiltin(sources: Record<string, string>, id: string): (...values: unknown[]) => unknown {
  const source = sources[id]
  if (source === undefined) throw new AbsentError(`node:${id}`)
  const [, names] = PARAMETERS.find(([prefix]) => id.startsWith(prefix)) ?? ['', '']
  // On the first line, so that lines keep their numbers.
  return evaluate(`(function (${names}) {${source}\n})\n//# sourceURL=node:${id}`)
}
