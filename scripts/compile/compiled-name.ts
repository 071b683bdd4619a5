import path from 'node:path'

/** Suffixes of programs, and those of the same length that every version of Node.js knows. */
const SUFFIXES: Readonly<Record<string, string>> = { '.ts': '.js', '.mts': '.mjs', '.cts': '.cjs' }

/** What the compiled form of a file is called; other files keep their names. */
export function compiledName(file: string): string {
  const suffix = path.extname(file)
  return SUFFIXES[suffix] === undefined || file.endsWith('.d.ts')
    ? file
    : file.slice(0, -suffix.length) + SUFFIXES[suffix]
}
