import type { Preloads } from './preloads.ts'
import type { Program } from '../compile/program.ts'
import type { Header, Trace } from '../example/header.ts'
import type { NodeVersion } from '../node/pinned.ts'
import type { Sandbox } from '../sandbox/bubblewrap.ts'

/** What one run needs to know. */
export interface Task {
  program: Program
  /** The file of it that Node.js is given, absolute. */
  entry: string
  header: Pick<Header, 'allow' | 'timeout' | 'stdin'>
  node: NodeVersion
  /** The project's root, absolute and without symbolic links. */
  root: string
  /** Where Node.js keeps compiled code; it exists. */
  compileCache: string
  /** What is loaded before the program, in a form that this version can run. */
  preloads: Preloads
  /** What of it is traced: the name of a preload that is loaded before the others. */
  trace?: Trace
  /** Whether Node.js writes down which code ran. */
  isMeasured?: boolean
  /** What shuts it in, where there is that. */
  sandbox?: Sandbox
  /** The part that it plays in a session, and the process behind whose wall the other program is. */
  session?: { port: number; announce: boolean; joinNetworkOf?: number }
}
