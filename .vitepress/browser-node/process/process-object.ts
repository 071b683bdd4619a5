import type { Library } from '../library/library.ts'
import type { StartOptions } from './node.ts'

/**
 * Makes the object `process` as Node.js has it before its library starts. The library adds most of its properties.
 * @param exitInfo the symbol of [1 if exiting, the exit code, 1 if there is one], which the library shares
 */
export function createProcessObject(
  library: Library,
  { env }: StartOptions,
  exitInfo: symbol,
): Record<string | symbol, any> {
  const prototype = Object.create(Object.prototype, {
    constructor: { value: function process() {}, writable: true, configurable: true },
  })
  const process = Object.create(prototype) as Record<string | symbol, any>
  Object.defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true })
  const fixed = {
    version: library.version,
    versions: Object.freeze({ ...library.versions }),
    arch: 'x64',
    platform: 'linux',
    release: library.release,
  }
  for (const [name, value] of Object.entries(fixed))
    Object.defineProperty(process, name, { value, enumerable: true, configurable: false })
  Object.defineProperty(process, exitInfo, { value: new Int32Array(3) })
  process['env'] = createEnvironment(env)
  return process
}

/** Variables are text, whatever is assigned. */
function createEnvironment(variables: Record<string, string>): object {
  return new Proxy({ ...variables } as Record<string, string>, {
    set(target, name, value) {
      if (typeof name === 'symbol' || typeof value === 'symbol')
        throw new TypeError('Cannot convert a Symbol value to a string')
      target[name] = String(value)
      return true
    },
    defineProperty(target, name, descriptor) {
      return Reflect.defineProperty(target, name, { ...descriptor, value: String(descriptor.value) })
    },
  })
}
