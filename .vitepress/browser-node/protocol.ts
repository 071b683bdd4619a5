import type { Library } from './library/library.ts'
import type { StartOptions } from './process/node.ts'

/** Starts a process. */
export interface ToProcess {
  library: Library
  start: StartOptions
  /** Text of the files that exist at the start, by absolute path. */
  files: Record<string, string>
}

/** What a process tells the kernel. */
export type FromProcess =
  | { type: 'output'; descriptor: 1 | 2; bytes: Uint8Array }
  | { type: 'exit'; code: number; absent: string[]; approximate: string[] }
