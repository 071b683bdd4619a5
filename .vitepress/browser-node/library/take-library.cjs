// Runs on the pinned Node.js with --expose-internals: prints its JavaScript library and the shape of its internal bindings, as
// JSON (see library.ts). Values that JSON lacks are written as { "type": …, … }.
'use strict'

const { internalBinding } = require('internal/test/binding')

/** Bindings that Node.js creates on request, in the order of their names; those that a build lacks are skipped. */
const NAMES = [
  ...new Set(
    Object.values(internalBinding('builtins').natives).flatMap((source) =>
      [...String(source).matchAll(/internalBinding\('([a-z0-9_]+)'\)/g)].map(([, name]) => name),
    ),
  ),
].toSorted()
const MAX_DEPTH = 4
/** A function has these, whatever it does. */
const OF_FUNCTIONS = new Set(['length', 'name', 'prototype', 'arguments', 'caller'])

function describe(value, depth) {
  if (value === undefined) return { type: 'undefined' }
  if (value === null || ['number', 'string', 'boolean'].includes(typeof value)) {
    return Number.isFinite(value) || typeof value !== 'number' ? value : { type: 'number', text: String(value) }
  }
  if (typeof value === 'bigint') return { type: 'bigint', text: String(value) }
  if (typeof value === 'symbol') return { type: 'symbol', description: value.description }
  if (typeof value === 'function') return describeFunction(value, depth)
  if (ArrayBuffer.isView(value)) return { type: 'array', of: value.constructor.name, values: [...value].map(String) }
  if (value instanceof Map) return { type: 'map', entries: describe([...value], depth + 1) }
  if (value instanceof Set) return { type: 'set', values: describe([...value], depth + 1) }
  if (Array.isArray(value)) return value.map((each) => describe(each, depth + 1))
  return { type: 'object', isBare: Object.getPrototypeOf(value) === null, properties: propertiesOf(value, depth) }
}

function describeFunction(value, depth) {
  const methods = value.prototype ? Object.getOwnPropertyNames(value.prototype) : undefined
  const properties = propertiesOf(value, depth)
  return {
    type: 'function',
    name: value.name,
    ...(methods && { methods: methods.filter((name) => name !== 'constructor') }),
    ...(Object.keys(properties).length > 0 && { properties }),
  }
}

function propertiesOf(value, depth) {
  if (depth > MAX_DEPTH) return {}
  const isFunction = typeof value === 'function'
  const names = Object.getOwnPropertyNames(value).filter((name) => !isFunction || !OF_FUNCTIONS.has(name))
  return Object.fromEntries(names.map((name) => [name, describe(value[name], depth + 1)]))
}

function describeBinding(name) {
  try {
    const binding = internalBinding(name)
    // The library itself is written apart.
    return propertiesOf(name === 'builtins' ? { ...binding, natives: {} } : binding, 0)
  } catch {
    return undefined
  }
}

const { natives: sources, config } = internalBinding('builtins')
const options = internalBinding('options')
process.stdout.write(
  JSON.stringify({
    version: process.version,
    versions: process.versions,
    release: process.release,
    config,
    sources,
    bindings: Object.fromEntries(NAMES.map((name) => [name, describeBinding(name)])),
    // Without the option of this program itself.
    options: describe({ ...options.getCLIOptionsValues(), '--expose-internals': false }, 0),
    embedderOptions: describe(options.getEmbedderOptions(), 0),
    errorMap: [...internalBinding('uv').getErrorMap()],
  }),
)
