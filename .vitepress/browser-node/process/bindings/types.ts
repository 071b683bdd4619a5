import type { BindingModel } from '../node.ts'

const { toString } = Object.prototype
const tagOf = (value: unknown): string => toString.call(value).slice(8, -1)

/** Returns whether a getter of a built-in prototype accepts the value: it looks at internal slots, not at what a program can set. */
function accepts(prototype: object, property: PropertyKey): (value: unknown) => boolean {
  const { get, value: method } = Object.getOwnPropertyDescriptor(prototype, property) ?? {}
  return (value) => {
    if (typeof value !== 'object' || value === null) return false
    try {
      Reflect.apply(get ?? method, value, [])
      return true
    } catch {
      return false
    }
  }
}

/** Objects of these kinds have no method that only reads, so their prototype and tag decide. */
function inherits(prototype: object): (value: unknown) => boolean {
  return (value) => typeof value === 'object' && value !== null && prototype.isPrototypeOf(value)
}

const hasWeak =
  (has: (this: any, key: object) => boolean) =>
  (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false
    try {
      has.call(value, value)
      return true
    } catch {
      return false
    }
  }

const functionKind =
  (...tags: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'function' && tags.includes(tagOf(value))
const AsyncFunctions = ['AsyncFunction', 'AsyncGeneratorFunction']
const isArrayBuffer = accepts(ArrayBuffer.prototype, 'byteLength')
const isSharedArrayBuffer =
  typeof SharedArrayBuffer === 'undefined' ? () => false : accepts(SharedArrayBuffer.prototype, 'byteLength')
const boxed = {
  isNumberObject: accepts(Number.prototype, 'valueOf'),
  isStringObject: accepts(String.prototype, 'valueOf'),
  isBooleanObject: accepts(Boolean.prototype, 'valueOf'),
  isBigIntObject: accepts(BigInt.prototype, 'valueOf'),
  isSymbolObject: accepts(Symbol.prototype, 'valueOf'),
}
const isError = (value: unknown): boolean => (Error as any).isError(value)

/** Tests of internal slots, each a predicate. */
export const PREDICATES: Record<string, (value: unknown) => boolean> = {
  ...boxed,
  isArgumentsObject: (value) =>
    typeof value === 'object' && tagOf(value) === 'Arguments' && !(Symbol.toStringTag in (value as object)),
  isArrayBuffer,
  isSharedArrayBuffer,
  isAnyArrayBuffer: (value) => isArrayBuffer(value) || isSharedArrayBuffer(value),
  isAsyncFunction: functionKind(...AsyncFunctions),
  isBoxedPrimitive: (value) => Object.values(boxed).some((is) => is(value)),
  isDate: accepts(Date.prototype, 'getTime'),
  isExternal: () => false,
  isGeneratorFunction: functionKind('GeneratorFunction', 'AsyncGeneratorFunction'),
  isGeneratorObject: inherits(Object.getPrototypeOf(function* () {}).prototype),
  isMap: accepts(Map.prototype, 'size'),
  isMapIterator: inherits(Object.getPrototypeOf(new Map().entries())),
  isNativeError: isError,
  isPromise: (value) => value instanceof Promise && tagOf(value) === 'Promise',
  isRegExp: (value) =>
    typeof value === 'object' &&
    value !== null &&
    value !== RegExp.prototype &&
    accepts(RegExp.prototype, 'dotAll')(value),
  isSet: accepts(Set.prototype, 'size'),
  isSetIterator: inherits(Object.getPrototypeOf(new Set().values())),
  isWeakMap: hasWeak(WeakMap.prototype.has),
  isWeakSet: hasWeak(WeakSet.prototype.has),
}

/** Kinds of values. */
export const types: BindingModel = {
  fidelity: 'modelled',
  create: ({ proxies, namespaces }) => ({
    ...PREDICATES,
    isProxy: (value: object) => proxies.has(value),
    isModuleNamespaceObject: (value: object) => namespaces.has(value),
  }),
}
