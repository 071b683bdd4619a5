/** Describes what an error has besides name, code and message. Runs on Node.js 10. */
const util: typeof import('util') = require('util')

/** The exports of this module. */
export interface Exports {
  /**
   * For example "{ status: 404, [cause]: Error: closed }"; empty if the error has nothing besides name, code and message.
   * @param above the errors that contain it
   */
  describeFields: (error: object, above: object[]) => string
  /** For example "TypeError [ERR_X]: wrong { status: 404 }". */
  describeNested: (error: object, above: object[]) => string
  /** On one line, if there are no line breaks within: versions of Node.js break lines at other places. */
  inspect: (value: unknown, depth?: number) => string
  isError: (value: unknown) => value is object
}

type Fields = Record<PropertyKey, unknown>

/** Properties that are described otherwise, or that the module `domain` adds. */
const KNOWN = ['name', 'message', 'stack', 'cause', 'errors', 'domain', 'domainEmitter', 'domainThrown']
/** Properties that Node.js adds to its own errors, which have a code; they differ between its versions. */
const ADDED =
  'code errno syscall path dest address port hostname host requireStack url generatedMessage actual expected operator diff context \
info library reason function opensslErrorStack bytesParsed rawPacket socket'.split(' ')
/** The same of errors about child processes. */
const ADDED_TO_CHILDREN = 'spawnargs pid cmd killed signal status output stdout stderr code error'.split(' ')
/** Keeps the brackets and commas that follow a stack. */
const RE_FRAMES = /(?:\n +at [^\n]*?)+(,(?= |\n|$)| [{}\]][^\n]*)?(?=\n|$)/g
const RE_STACK_FRAMES = /\n +at [^]*$/
const RE_IDENTIFIER = /^[A-Za-z_$][\w$]*$/
/** As in Node.js's reports. */
const MAX_DEPTH = 5

function describeFields(error: object, above: object[]): string {
  const fields = error as Fields
  const isOfChild = 'cmd' in error || 'spawnargs' in error || ('pid' in error && 'output' in error)
  const hasCode = typeof fields['code'] === 'string'
  const omitted = KNOWN.concat(hasCode || isOfChild ? ADDED : [], isOfChild ? ADDED_TO_CHILDREN : [])
  const names = Object.keys(error).filter((name) => omitted.indexOf(name) < 0)
  // Node.js's own errors have symbols, too.
  const symbols = hasCode ? [] : Object.getOwnPropertySymbols(error).filter((symbol) => isEnumerable(error, symbol))
  const show = (each: unknown): string => describeValue(each, above.concat([error]))
  const parts = [...names, ...symbols].map((name) => `${titleOf(name)}: ${getterOf(error, name) || show(fields[name])}`)
  const stack = changedStackOf(fields)
  if (stack !== undefined) parts.push(`[stack]: ${show(stack)}`)
  if (Object.prototype.hasOwnProperty.call(error, 'cause')) parts.push(`[cause]: ${show(fields['cause'])}`)
  if (Array.isArray(fields['errors'])) parts.push(`[errors]: [ ${fields['errors'].map(show).join(', ')} ]`)
  return parts.length === 0 ? '' : `{ ${parts.join(', ')} }`
}

function isEnumerable(object: object, name: PropertyKey): boolean {
  return Object.prototype.propertyIsEnumerable.call(object, name)
}

function titleOf(name: string | symbol): string {
  if (typeof name === 'symbol') return `[${String(name)}]`
  return RE_IDENTIFIER.test(name) ? name : inspect(name, 0)
}

/** A report does not call the getters of an error. */
function getterOf(error: object, name: PropertyKey): string | undefined {
  const { get, set } = Object.getOwnPropertyDescriptor(error, name) || {}
  return get ? '[Getter]' : set && '[Setter]'
}

/** Returns the stack, which begins a report, without its frames, if the program has replaced it by something else. */
function changedStackOf({ stack, message }: Fields): unknown {
  if (typeof stack !== 'string') return stack
  const heading = stack.replace(RE_STACK_FRAMES, '')
  return heading.endsWith(String(message)) ? undefined : heading
}

function describeValue(value: unknown, above: object[]): string {
  if (!isError(value)) return inspect(value, MAX_DEPTH - 1)
  return above.indexOf(value) >= 0 || above.length > MAX_DEPTH ? '[Circular]' : describeNested(value, above)
}

function describeNested(error: object, above: object[]): string {
  const { name, code, message } = error as Fields
  const title = String(name).replace(/ \[\w+\]$/, '') + (typeof code === 'string' ? ` [${code}]` : '')
  const rest = describeFields(error, above)
  return `${title}: ${String(message)}${rest === '' ? '' : ` ${rest}`}`
}

function inspect(value: unknown, depth = MAX_DEPTH): string {
  return util.inspect(value, { depth, breakLength: Infinity, compact: true }).replace(RE_FRAMES, '$1')
}

function isError(value: unknown): value is object {
  return util.types.isNativeError(value) || value instanceof Error
}

const exported: Exports = { describeFields, describeNested, inspect, isError }
module.exports = exported
