/** Describes what ended a program. Runs on Node.js 10. */
const util: typeof import('util') = require('util')

/** The exports of this module. */
export interface Exports {
  /** Returns `{"name","code","message","thrown"}` as JSON; never throws. */
  describeError: (error: unknown) => string
}

type Fields = Record<string, unknown>

/** Properties that are described otherwise, or that the module `domain` adds. */
const KNOWN = ['name', 'message', 'stack', 'code', 'cause', 'errors', 'domain', 'domainEmitter', 'domainThrown']
/** Properties that Node.js adds to its own errors, which have a code; they differ between its versions. */
const ADDED =
  'errno syscall path dest address port hostname host requireStack url generatedMessage actual expected operator diff context info \
library reason function opensslErrorStack bytesParsed rawPacket socket'.split(' ')
/** The same of errors about child processes. */
const ADDED_TO_CHILDREN = 'spawnargs pid cmd killed signal status output stdout stderr code error'.split(' ')
/** Keeps the brackets and commas that follow a stack. */
const RE_FRAMES = /(?:\n +at [^\n]*?)+(,(?= |\n|$)| [{}\]][^\n]*)?(?=\n|$)/g
const RE_IDENTIFIER = /^[A-Za-z_$][\w$]*$/
const MAX_LENGTH = 8192
const MAX_DEPTH = 4

function describeError(error: unknown): string {
  const fields = Object(error) as Fields
  const name = attempt(() => fields['name'])
  const code = attempt(() => fields['code'])
  const message = attempt(() => fields['message'])
  return JSON.stringify({
    // Old versions of Node.js append the code to the name.
    name: (attempt(() => String(name || typeof error)) || typeof error).replace(/ \[\w+\]$/, ''),
    code: code === undefined ? undefined : attempt(() => String(code)),
    message: attempt(() => String(message === undefined ? error : message)) || '',
    thrown: attempt(() => describeThrown(error)),
  })
}

/** Returns what name, code and message do not say: undefined if that is nothing. */
function describeThrown(value: unknown): string | undefined {
  if (Object.is(value, -0)) return '-0'
  if (typeof value !== 'object' || value === null) return undefined
  const text = withoutStacks(() => (isError(value) ? describeFields(value, []) : inspect(value, MAX_DEPTH)))
  return text === '' ? undefined : text.slice(0, MAX_LENGTH)
}

/** For example "{ status: 404, [cause]: Error: closed }"; empty if the error has nothing besides name, code and message. */
function describeFields(error: object, above: object[]): string {
  const fields = error as Fields
  const isOfChild = 'cmd' in error || 'spawnargs' in error || ('pid' in error && 'output' in error)
  const omitted = KNOWN.concat(
    typeof fields['code'] === 'string' || isOfChild ? ADDED : [],
    isOfChild ? ADDED_TO_CHILDREN : [],
  )
  const names = Object.keys(error).filter((name) => omitted.indexOf(name) < 0)
  const show = (each: unknown): string => describeValue(each, above.concat([error]))
  const parts = names.map((name) => `${RE_IDENTIFIER.test(name) ? name : inspect(name, 0)}: ${show(fields[name])}`)
  if (Object.prototype.hasOwnProperty.call(error, 'cause')) parts.push(`[cause]: ${show(fields['cause'])}`)
  if (Array.isArray(fields['errors'])) parts.push(`[errors]: [ ${fields['errors'].map(show).join(', ')} ]`)
  return parts.length === 0 ? '' : `{ ${parts.join(', ')} }`
}

function describeValue(value: unknown, above: object[]): string {
  if (!isError(value)) return inspect(value, MAX_DEPTH - 1)
  return above.indexOf(value) >= 0 || above.length > MAX_DEPTH ? '[Circular]' : describeNested(value, above)
}

/** For example "TypeError [ERR_X]: wrong { status: 404 }". */
function describeNested(error: object, above: object[]): string {
  const { name, code, message } = error as Fields
  const title = String(name).replace(/ \[\w+\]$/, '') + (code === undefined ? '' : ` [${String(code)}]`)
  const rest = describeFields(error, above)
  return `${title}: ${String(message)}${rest === '' ? '' : ` ${rest}`}`
}

/** On one line, if there are no line breaks within: versions of Node.js break lines at other places. */
function inspect(value: unknown, depth: number): string {
  return util.inspect(value, { depth, breakLength: Infinity, compact: true }).replace(RE_FRAMES, '$1')
}

/** Within other values, too, errors are described without their stacks, which differ between versions of Node.js. */
function withoutStacks(describe: () => string): string {
  const prototype: object = Error.prototype
  if (Object.prototype.hasOwnProperty.call(prototype, util.inspect.custom)) return describe()
  Reflect.defineProperty(prototype, util.inspect.custom, {
    configurable: true,
    value(this: object) {
      return describeNested(this, [])
    },
  })
  try {
    return describe()
  } finally {
    Reflect.deleteProperty(prototype, util.inspect.custom)
  }
}

function isError(value: unknown): value is object {
  return util.types.isNativeError(value) || value instanceof Error
}

/** The program may have made anything throw. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const exported: Exports = { describeError }
module.exports = exported
