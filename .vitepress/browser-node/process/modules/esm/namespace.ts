/** What a namespace shows of its module. */
export interface Exporting {
  exportedNames: () => string[]
  /** Returns how a name is read; undefined if there is no such export, or several. */
  findGetter: (name: string) => (() => unknown) | undefined
}

/** Taken before programs can replace it. */
const NativeProxy = Proxy

/** The namespaces that exist, by which others tell them from other objects. */
export const namespaces = new WeakSet<object>()

/** Makes the namespace object of a module: see "Module Namespace Exotic Objects" in ECMA-262. */
export function createNamespace(module: Exporting): object {
  const getters = new Map(
    module
      .exportedNames()
      .toSorted((a, b) => (a < b ? -1 : 1))
      .flatMap((name) => {
        const getter = module.findGetter(name)
        return getter ? [[name, getter] as const] : []
      }),
  )
  const target = Object.create(null) as object
  // The invariants of proxies ask for properties of the target that are as they are reported.
  for (const name of getters.keys())
    Object.defineProperty(target, name, { value: undefined, writable: true, enumerable: true, configurable: false })
  Object.defineProperty(target, Symbol.toStringTag, { value: 'Module' })
  Object.preventExtensions(target)
  const get = (key: PropertyKey): unknown => (typeof key === 'string' ? getters.get(key)?.() : Reflect.get(target, key))
  const namespace = new NativeProxy(target, {
    get: (_target, key) => get(key),
    getOwnPropertyDescriptor: (_target, key) => {
      const own = Reflect.getOwnPropertyDescriptor(target, key)
      return own && typeof key === 'string' ? { ...own, value: get(key) } : own
    },
    set: (_target, key) => {
      throw new TypeError(`Cannot assign to property '${String(key)}' of [object Module]`)
    },
    deleteProperty: (_target, key) => !(key in target),
    defineProperty: () => false,
    setPrototypeOf: (_target, prototype) => prototype === null,
  })
  namespaces.add(namespace)
  return namespace
}
