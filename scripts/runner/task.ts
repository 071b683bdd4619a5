import type { Preloads } from './preloads.ts'
import type { Program } from '../compile/program.ts'
import type { Header, Trace } from '../example/header.ts'
import type { NodeVersion } from '../node/pinned.ts'
import type { Sandbox } from '../sandbox/bubblewrap.ts'
import type { Places } from '../sandbox/places.ts'
import type { Surroundings } from './surroundings.ts'

/** Everything that determines one run. */
export interface Task {
  program: Program
  /** Absolute path of the file that Node.js runs. */
  entry: string
  header: Pick<Header, 'allow' | 'timeout' | 'stdin'>
  node: NodeVersion
  /** The project's root, absolute and without symbolic links. */
  root: string
  /** Absolute folder of Node.js's compile cache, which programs can only read; without it they run without a cache. */
  compileCache?: string
  /** The scripts that Node.js loads before the program. */
  preloads: Preloads
  /** The kind of trace to record. */
  trace?: Trace
  /** True to measure coverage. */
  isMeasured?: boolean
  /** The sandbox, if this machine has one. */
  sandbox?: Sandbox
  /** The paths that the program sees. All paths of a task are those of this machine. */
  places: Places
  /** What is around the program, where it differs from a usual run. */
  surroundings?: Surroundings
  /** Its role in a session: a server announces its port; a client joins the network of a process in the server's sandbox. */
  session?: { port: number; announce: boolean; joinNetworkOf?: number }
}
