/** Describes what ended a program. Runs on Node.js 10. */
const util: typeof import('util') = require('util')

const {
  describeFields,
  describeNested,
  inspect,
  isError,
}: import('./describe-fields.cts').Exports = require('./describe-fields.cts')

/** The exports of this module. */
export interface Exports {
  /** Returns `{"name","code","message","thrown"}` as JSON; never throws. */
  describeError: (error: unknown) => string
}

/** The output of a program that throws more is too long anyway. */
const MAX_LENGTH = 256 * 1024

function describeError(error: unknown): string {
  const fields = Object(error) as Record<string, unknown>
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
  // Its report is empty.
  if (typeof value === 'symbol') return String(value)
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined
  // Versions of Node.js differ in what they call a function; its name and its source are known.
  const hasFields = isError(value) || typeof value === 'function'
  const text = withoutStacks(() => (hasFields ? describeFields(value, []) : inspect(value)))
  return text === '' ? undefined : text.slice(0, MAX_LENGTH)
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
