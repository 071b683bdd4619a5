/** Helper of the preloads. Runs on Node.js 10. */
export type Exports = { wrapMethod: typeof wrapMethod }

/** Calls `before` before each call of a method, and `after` after it. Ignores properties that are not functions. */
function wrapMethod<Target extends object>(
  target: Target,
  name: string,
  before: (self: Target, args: unknown[]) => void,
  after?: (self: Target, args: unknown[]) => void,
): void {
  const method: unknown = Reflect.get(target, name)
  if (typeof method !== 'function') return
  Reflect.set(target, name, function (this: Target, ...args: unknown[]) {
    before(this, args)
    const result: unknown = Reflect.apply(method, this, args)
    if (after) after(this, args)
    return result
  })
}

module.exports = { wrapMethod }
