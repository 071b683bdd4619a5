import type { DescribedShape } from '../library/library.ts'

/** What a program used that this runtime does not model as Node.js does. */
export interface Uses {
  /** Paths such as `fs.FSReqCallback` of what is absent. */
  absent: Set<string>
  /** The same of what only resembles Node.js. */
  approximate: Set<string>
}

/** Thrown by what this runtime does not have. If a program catches it, `Uses` still names it. */
export class AbsentError extends Error {
  override name = 'AbsentError'
  code = 'ERR_NOT_IN_BROWSER'
  constructor(path: string) {
    super(`This runtime in the browser has no ${path}. Run the program on Node.js itself.`)
  }
}

/** Makes functions and classes that end with an error as soon as they are called. */
export function createAbsent(uses: Uses) {
  const refuse = (path: string): never => {
    uses.absent.add(path)
    throw new AbsentError(path)
  }
  return (path: string, { name, methods, properties = {} }: Extract<DescribedShape, { type: 'function' }>): unknown => {
    // A class can be a base class before anything is called.
    const made = methods
      ? class {
          constructor() {
            refuse(path)
          }
        }
      : () => refuse(path)
    Object.defineProperty(made, 'name', { value: name })
    const prototype: object = made.prototype ?? {}
    for (const method of methods ?? [])
      Object.defineProperty(prototype, method, {
        configurable: true,
        writable: true,
        value: () => refuse(`${path}.${method}`),
      })
    for (const property of Object.keys(properties)) {
      const value = properties[property]
      if (typeof value !== 'object' && !['length', 'name'].includes(property))
        Object.assign(made, { [property]: value })
    }
    return made
  }
}
