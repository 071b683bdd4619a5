import { existsSync } from 'node:fs'

/**
 * Finds an installed program: the path in an environment variable, or the first existing path of a list. Without the
 * program, local runs skip the tests that need it.
 * @throws Error in CI if the program is missing
 */
export function findProgram(name: string, variable: string, places: string[]): string | undefined {
  const found = [process.env[variable] ?? '', ...places].find((file) => existsSync(file))
  if (found === undefined && process.env['CI']) {
    throw new Error(`There is no ${name}. Install it, or name it: ${variable}=/path/to/it`)
  }
  return found
}
