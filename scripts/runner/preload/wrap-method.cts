/** Helper of the preloads. Runs on Node.js 10. */

/** Calls `before` before each call of a method, and `after` after it. Ignores properties that are not functions. */
function wrapMethod(
  target: object,
  name: string,
  before: (self: object, args: unknown[]) => void,
  after?: (self: object) => void,
): void {
  const method: unknown = Reflect.get(target, name)
  if (typeof method !== 'function') return
  Reflect.set(target, name, function (this: object, ...args: unknown[]) {
    before(this, args)
    const result: unknown = Reflect.apply(method, this, args)
    if (after) after(this)
    return result
  })
}

module.exports = { wrapMethod }
