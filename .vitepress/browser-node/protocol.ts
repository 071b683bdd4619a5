import type { Library } from './library/library.ts'
import type { StartOptions } from './process/node.ts'

/** Starts a process. */
export interface ToProcess {
  library: Library
  start: StartOptions
  /** Text of the files that exist at the start, by absolute path. */
  files: Record<string, string>
  /** JavaScript of TypeScript files, by their text. */
  stripped: Record<string, string>
  /** Absolute path of a CommonJS module that exports `describeError`, which turns what ended the program into text. */
  describeError?: string
}

/** What a process tells the kernel. */
export type FromProcess =
  | { type: 'output'; descriptor: 1 | 2; bytes: Uint8Array }
  | { type: 'error'; report: string; description?: string }
  | ({ type: 'exit' } & ProcessEnd)

export interface ProcessEnd {
  code: number
  /** What the program used that is absent, and what is approximate: paths such as `fs.StatWatcher`. */
  absent: string[]
  approximate: string[]
}
