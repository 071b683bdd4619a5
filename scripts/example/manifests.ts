import { existsSync } from 'node:fs'
import path from 'node:path'

/** A chapter contains examples only. */
const FILES = ['examples/package.json', 'package.json']

/**
 * Returns the package.json that sets the module system of examples that have none of their own, as path from the root. Node.js
 * reads the nearest one only; a list without elements if there is none.
 * @param root the folder that contains `examples/`, absolute
 */
export function manifestsOf(root: string): string[] {
  return FILES.filter((file) => existsSync(path.join(root, file))).slice(0, 1)
}
