import type { Library } from '../../library/library.ts'

/** A failed system call, before it becomes an error of Node.js. */
export class SystemFailure extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Ends a system call with an error, such as ENOENT. */
export function fail(code: string): never {
  throw new SystemFailure(code)
}

/** Makes the errors that Node.js throws for failed system calls. */
export function createSystemErrors({ errorMap }: Pick<Library, 'errorMap'>) {
  const known = new Map(errorMap.map(([errno, [code, message]]) => [code, { errno, message }]))
  const numberOf = (code: string): number => known.get(code)?.errno ?? -1
  return {
    /** The negative number of an error. */
    numberOf,
    /** As `UVException` of Node.js: message, errno, code, syscall, path and dest. */
    create: (code: string, syscall: string, path?: string, dest?: string): Error => {
      const { message = code } = known.get(code) ?? {}
      const paths = (path === undefined ? '' : ` '${path}'`) + (dest === undefined ? '' : ` -> '${dest}'`)
      const error = new Error(`${code}: ${message}, ${syscall}${paths}`)
      return Object.assign(
        error,
        { errno: numberOf(code), code, syscall },
        path !== undefined && { path },
        dest !== undefined && { dest },
      )
    },
  }
}

export type SystemErrors = ReturnType<typeof createSystemErrors>
