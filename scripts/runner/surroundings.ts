/** What is around a program, where it differs from the usual run: see `npm run vary`. Some of it needs a sandbox. */
export interface Surroundings {
  /** Environment variables to add or replace. */
  env?: Readonly<Record<string, string>>
  /** An option of Node.js, for the program and all of its children. */
  nodeOption?: string
  /** Where the program starts, instead of as the main script. */
  start?: Start
  /** What its stdout is, instead of a socket; `closed` drops it. */
  stdout?: 'file' | 'pipe' | 'closed'
  /** The id of the user that it sees itself as, instead of root. Only in a sandbox that no other joins. */
  user?: number
  /** True to run it as process 1 of the sandbox. */
  isFirstProcess?: boolean
}

/** Places from which start-program.cts starts a program. */
export type Start = 'timer' | 'await' | 'worker'
