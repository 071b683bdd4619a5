/** What is left of an iterator of a Map or Set. */
interface Preview {
  entries: unknown[]
  /** True if keys and values stand in turns. */
  areKeyed: boolean
}

export interface Iterators {
  /** Returns what an iterator has left, without taking it; undefined if the object is no iterator of a Map or Set. */
  rest: (iterator: object) => Preview | undefined
}

interface Source {
  collection: Map<unknown, unknown> | Set<unknown>
  kind: 'keys' | 'values' | 'entries'
  taken: number
}

/** Remembers how iterators of Maps and Sets were made and how far they are, because only the engine could tell. */
export function trackIterators(): Iterators {
  const sources = new WeakMap<object, Source>()
  for (const { prototype } of [Map, Set] as { prototype: any }[]) {
    for (const kind of ['keys', 'values', 'entries'] as const) track(prototype, kind, sources)
    prototype[Symbol.iterator] = prototype === Map.prototype ? prototype.entries : prototype.values
    hide(prototype, Symbol.iterator)
    if (prototype === Set.prototype) prototype.keys = prototype.values
  }
  for (const iterator of [new Map().keys(), new Set().keys()]) countSteps(Object.getPrototypeOf(iterator), sources)
  return {
    rest: (iterator) => {
      const source = sources.get(iterator)
      if (!source) return undefined
      const { collection, kind, taken } = source
      const rest = [...collection.entries()].slice(taken)
      if (kind === 'entries') return { entries: rest.flat(1), areKeyed: true }
      return { entries: rest.map(([key, value]) => (kind === 'keys' ? key : value)), areKeyed: false }
    },
  }
}

function track(prototype: any, kind: Source['kind'], sources: WeakMap<object, Source>): void {
  const native = prototype[kind]
  const { [kind]: tracked } = {
    [kind](this: Source['collection']) {
      const iterator = native.call(this)
      sources.set(iterator, { collection: this, kind, taken: 0 })
      return iterator
    },
  }
  prototype[kind] = tracked
  hide(prototype, kind)
}

function countSteps(prototype: any, sources: WeakMap<object, Source>): void {
  const native = prototype.next
  const { next } = {
    next(this: object) {
      const step = native.call(this)
      const source = sources.get(this)
      if (source && !step.done) source.taken += 1
      return step
    },
  }
  prototype.next = next
  hide(prototype, 'next')
}

function hide(target: object, name: PropertyKey): void {
  Object.defineProperty(target, name, { enumerable: false, writable: true, configurable: true })
}
