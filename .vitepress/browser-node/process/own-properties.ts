/** The largest index of an array, plus one. */
const LENGTHS = 2 ** 32 - 1

/** Returns the names and symbols of an object's own properties without its indices, in the engine's order. */
export function ownNonIndexProperties(value: object, onlyEnumerable: boolean): (string | symbol)[] {
  return Reflect.ownKeys(value).filter((key) => {
    if (typeof key === 'string' && isIndex(key)) return false
    return !onlyEnumerable || Object.prototype.propertyIsEnumerable.call(value, key)
  })
}

function isIndex(key: string): boolean {
  const index = Number(key)
  return index >= 0 && index < LENGTHS && String(Math.trunc(index)) === key
}
