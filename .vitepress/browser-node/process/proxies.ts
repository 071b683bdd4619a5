/** The proxies of a process, with what only the engine knows of them. */
export interface Proxies {
  has: (value: unknown) => boolean
  /** Returns [target, handler], both null once it is revoked; undefined if it is no proxy. */
  detailsOf: (value: unknown) => [object, object] | [null, null] | undefined
}

/** Replaces the global `Proxy` by one that remembers what it made. */
export function trackProxies(scope: { Proxy: ProxyConstructor }): Proxies {
  const details = new WeakMap<object, [object, object] | [null, null]>()
  const Native = scope.Proxy
  const Tracked: ProxyConstructor = new Native(Native, {
    construct(target, args: [object, object], newTarget): object {
      const proxy: object = Reflect.construct(target, args, newTarget === Tracked ? target : newTarget)
      details.set(proxy, [args[0], args[1]])
      return proxy
    },
    get(target, property, receiver) {
      return property === 'revocable' ? revocable : Reflect.get(target, property, receiver)
    },
  })
  function revocable<T extends object>(target: T, handler: ProxyHandler<T>): { proxy: T; revoke: () => void } {
    const made = Native.revocable(target, handler)
    details.set(made.proxy, [target, handler])
    return {
      proxy: made.proxy,
      revoke: () => {
        details.set(made.proxy, [null, null])
        made.revoke()
      },
    }
  }
  scope.Proxy = Tracked
  return {
    has: (value) => (typeof value === 'object' || typeof value === 'function' ? details.has(value as object) : false),
    detailsOf: (value) => details.get(value as object),
  }
}
