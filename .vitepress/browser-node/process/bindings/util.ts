import type { BindingModel, Node } from '../node.ts'
import { callSites } from '../call-sites.ts'
import { ownNonIndexProperties } from '../own-properties.ts'
import { previewEntries } from '../preview-entries.ts'
import { parseEnv } from '../parse-env.ts'
import { PREDICATES } from './types.ts'
import { performance } from '../native.ts'

const STANDARD_STREAMS = 3
/** In the order of the library's own list. */
const HANDLE_TYPES = ['TCP', 'TTY', 'UDP', 'FILE', 'PIPE', 'UNKNOWN', 'INVALID']

/** What the library asks of the engine about values. */
export const util: BindingModel = {
  fidelity: 'modelled',
  create: (node, shape) => {
    const { constants, shouldAbortOnUncaughtToggle } = shape as {
      constants: Record<string, number>
      shouldAbortOnUncaughtToggle: Uint32Array
    }
    return {
      shouldAbortOnUncaughtToggle,
      ...Object.fromEntries(
        Object.keys(shape)
          .filter((name) => name in PREDICATES)
          .map((name) => [name, PREDICATES[name]]),
      ),
      isArrayBufferView: ArrayBuffer.isView,
      isDataView: (value: unknown) => ArrayBuffer.isView(value) && !isTypedArray(value),
      isTypedArray,
      isUint8Array: (value: unknown) => isTypedArray(value) && tagOf(value as object) === 'Uint8Array',
      getProxyDetails: (value: unknown, isFull = true) => {
        const details = node.proxies.detailsOf(value)
        return details && !isFull ? details[0] : details
      },
      getPromiseDetails: (promise: Promise<unknown>) => promiseDetails(node, promise, constants['kPending']),
      markPromiseAsHandled: (promise: Promise<unknown>) => void promise.then(undefined, () => undefined),
      getOwnNonIndexProperties: (value: object, filter: number) =>
        ownNonIndexProperties(value, filter === constants['ONLY_ENUMERABLE']),
      getConstructorName: constructorName,
      previewEntries: (value: object, isIterator?: boolean) => previewEntries(value, isIterator, node),
      getCallSites: (count: number) => callSites(count),
      isInsideNodeModules: (count: number) => isInsideNodeModules(count),
      arrayBufferViewHasBuffer: () => true,
      constructSharedArrayBuffer: (length: number, maxByteLength?: number) =>
        maxByteLength === undefined
          ? new SharedArrayBuffer(length)
          : new (SharedArrayBuffer as any)(length, { maxByteLength }),
      getSharedArrayBufferGrowable: (value: { growable?: boolean }) => value.growable === true,
      guessHandleType: (descriptor: number) =>
        HANDLE_TYPES.indexOf(descriptor < STANDARD_STREAMS ? 'PIPE' : (node.files.typeOf(descriptor) ?? 'INVALID')),
      parseEnv,
      defineLazyProperties: (target: object, id: string, names: string[], isEnumerable = true) => {
        for (const name of names) defineLazily(target, name, isEnumerable, () => node.require(id)[name])
      },
      sleep: (milliseconds: number) => sleep(milliseconds),
    }
  },
}

const typedArrayTag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
)!.get!
const tagOf = (value: object): string | undefined => typedArrayTag.call(value)
const isTypedArray = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && tagOf(value) !== undefined

/** The name of the constructor that made an object, as far as its prototypes tell. */
function constructorName(value: object): string {
  for (let each: object | null = value; each !== null; each = Object.getPrototypeOf(each)) {
    const own = Object.getOwnPropertyDescriptor(each, 'constructor')
    if (typeof own?.value === 'function' && own.value.name !== '') return own.value.name
  }
  return 'Object'
}

/** Defines a property that is read from its module at the first access, and then is a plain value. */
function defineLazily(target: object, name: string, isEnumerable: boolean, load: () => unknown): void {
  const define = (value: unknown): void => {
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: isEnumerable })
  }
  const get = Object.defineProperty(
    () => {
      const value = load()
      define(value)
      return value
    },
    'name',
    { value: name },
  )
  Object.defineProperty(target, name, { get, set: define, configurable: true, enumerable: isEnumerable })
}

/** Blocks this thread; without shared memory, by counting. */
function sleep(milliseconds: number): void {
  if (typeof SharedArrayBuffer !== 'undefined') {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
    return
  }
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

/** A promise that is not known is pending, or one that the engine made and settled itself. */
function promiseDetails(node: Node, promise: Promise<unknown>, pending: number | undefined): unknown[] {
  const known = node.promises.detailsOf(promise)
  if (!known) node.noteApproximate('util.getPromiseDetails')
  return known ?? [pending]
}

/** True if the nearest caller outside the library is in a package. */
function isInsideNodeModules(count: number): boolean {
  const caller = callSites(count).find(({ scriptName }) => /^(?:file:\/\/)?\//.test(scriptName))
  return caller?.scriptName.includes('/node_modules/') ?? false
}
