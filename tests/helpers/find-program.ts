import { existsSync } from 'node:fs'

/**
 * Where a program of the machine is: what a variable names, or the first of some places. A machine that has none passes by
 * the tests that need it, but not in CI.
 * @throws Error in CI, where there is none
 */
export function findProgram(name: string, variable: string, places: string[]): string | undefined {
  const found = [process.env[variable] ?? '', ...places].find((file) => existsSync(file))
  if (found === undefined && process.env['CI']) {
    throw new Error(`There is no ${name}. Install it, or name it: ${variable}=/path/to/it`)
  }
  return found
}
