import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** The JavaScript library of a release of Node.js, taken from its binary, and the shape of the bindings below it. */
export interface Library {
  /** As `process.version`. */
  version: string
  versions: Record<string, string>
  release: Record<string, unknown>
  /** The settings of its build, as JSON. */
  config: string
  /** Source text by id, such as `internal/timers`. */
  sources: Record<string, string>
  /** The properties of each internal binding, by its name. */
  bindings: Record<string, Record<string, Shape>>
  options: Shape
  embedderOptions: Shape
  /** Name and message of each system error, by its negative number. */
  errorMap: [number, [string, string]][]
}

/** A value as `take-library.cjs` writes it. */
export type Shape = null | number | string | boolean | Shape[] | DescribedShape

/** A value that JSON lacks. */
export type DescribedShape =
  | { type: 'undefined' }
  | { type: 'number' | 'bigint'; text: string }
  | { type: 'symbol'; description: string }
  | { type: 'function'; name: string; methods?: string[]; properties?: Record<string, Shape> }
  | { type: 'array'; of: string; values: string[] }
  | { type: 'map'; entries: Shape }
  | { type: 'set'; values: Shape }
  | { type: 'object'; isBare: boolean; properties: Record<string, Shape> }

const TAKE_LIBRARY = path.join(import.meta.dirname, 'take-library.cjs')
/** Bytes of its output; the library of Node.js 26 has 11 MB. */
const MAX_BYTES = 64 * 2 ** 20

/**
 * Takes the library out of a binary.
 * @param executable absolute path of Node.js, a release whose binary carries its library as text
 */
export function takeLibrary(executable: string): Library {
  const output = execFileSync(executable, ['--expose-internals', TAKE_LIBRARY], {
    encoding: 'utf8',
    maxBuffer: MAX_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
    // Options and settings of this machine are no part of the library.
    env: {},
  })
  return JSON.parse(output) as Library
}
