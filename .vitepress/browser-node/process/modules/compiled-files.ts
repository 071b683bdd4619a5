const files = new WeakMap<object, string>()

/** Remembers the file of a compiled function. A property would be seen by programs. */
export function rememberFile(compiled: object, file: string): void {
  files.set(compiled, file)
}

/** The file of a function that was compiled here. */
export const fileOf = (compiled: object): string | undefined => files.get(compiled)
