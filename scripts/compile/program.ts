import path from 'node:path'

/** A program in the form that a version of Node.js runs. */
export interface Program {
  /** Returns the absolute path of a file of the example in this form. */
  fileOf: (file: string) => string
  /** Absolute folder whose `examples/` contains the example's files and the package.json that sets the module system. */
  folder: string
  /** The parts of this folder that a sandbox shows to the program, and their places in it, absolute: `examples/`, or single files. */
  shown: { source: string; target: string }[]
  /** Absolute paths of its files, and of the folder, with those of the source. */
  paths: [compiled: string, source: string][]
  /** The same for file names without a folder. */
  names: [compiled: string, source: string][]
}

/** Sets the module system of all files that have no package.json of their own. */
export const MANIFEST = 'examples/package.json'

/** Suffixes of TypeScript files, with the suffixes of the same length that every version of Node.js knows. */
const SUFFIXES: Readonly<Record<string, string>> = { '.ts': '.js', '.mts': '.mjs', '.cts': '.cjs' }

/** Returns the name of a file's compiled form. Files that are not compiled keep their names. */
export function compiledName(file: string): string {
  const suffix = path.extname(file)
  return SUFFIXES[suffix] === undefined || file.endsWith('.d.ts')
    ? file
    : file.slice(0, -suffix.length) + SUFFIXES[suffix]
}
