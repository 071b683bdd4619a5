/** For the preloads. Old syntax, because old versions of Node.js load this file too. */

/** Calls `before` before each call of a method, and `after` behind it; what is no method is left alone. */
function watch(
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

module.exports = { watch }
