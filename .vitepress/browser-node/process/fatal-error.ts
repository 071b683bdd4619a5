import type { Node } from './node.ts'

const UNCAUGHT = 1

/**
 * Handles an exception that nothing caught, as `TriggerUncaughtException` of Node.js: the library tells listeners; if none handled
 * it, it is printed and the process ends.
 */
export function createFatalErrors(node: Node, exitInfo: symbol): Node['triggerUncaughtException'] {
  return (error, isFromPromise = false) => {
    const isHandled = node.process['_fatalException'](error, isFromPromise)
    if (isHandled !== false) return
    node.output.fail(describe(node, error), describeFor(node, error))
    const [, code = 0, hasCode] = node.process[exitInfo] as Int32Array
    node.output.exit(hasCode ? code : UNCAUGHT)
  }
}

function describe(node: Node, error: unknown): string {
  const { enhancers, library } = node
  const version = `\n\nNode.js ${library.version}\n`
  if (!isError(error))
    return `Uncaught:\n${node.require('internal/util/inspect').inspect(error)}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)${version}`
  const place = placeOf(error)
  const [before, after] = enhancers ?? []
  before?.(error)
  const trace = String(after?.(error) ?? error.stack)
  return `${place === undefined ? '' : `${place}\n`}${trace}${version}`
}

const isError = (error: unknown): error is Error => (Error as any).isError(error)

/** The file and line of the nearest frame in a file of the program. */
function placeOf({ stack }: Error): string | undefined {
  const [, file, line] = /(?:\(|at )((?:file:\/\/)?\/[^\s)]*?):(\d+):\d+\)?$/m.exec(String(stack)) ?? []
  return file === undefined ? undefined : `${file}:${line}`
}

function describeFor(node: Node, error: unknown): string | undefined {
  const { describeError: file } = node
  if (file === undefined) return undefined
  const { describeError } = node.require('module').createRequire(file)(file) as {
    describeError: (error: unknown) => string
  }
  return describeError(error)
}
