import { removeCrashDetails } from './crash-report.ts'
import { removeForeignFrames } from './foreign-frames.ts'
import { replacePaths, type PathReplacement } from './replace-paths.ts'

/** Paths as the program sees them that depend on the machine or on the run, and what replaces them. */
export interface MachinePaths {
  /** The project's root; paths below it become relative. */
  root: string
  /** The run's working directory, which becomes `<cwd>`. */
  folder: string
  /** The executable, which becomes `<node>`. */
  executable: string
  /** Paths of compiled files and of their sources: see compile-example.ts. */
  paths: [compiled: string, source: string][]
  /** File names of compiled files and of their sources. */
  names: [compiled: string, source: string][]
  /** The port of a session, which becomes `<port>`. */
  port?: number
}

/** Places that are in no file: that of a microtask. */
const RE_NO_SOURCE = /^\n?(?:undefined|<anonymous_script>):0\n\n/
const RE_VERSION_LINE = /\n+Node\.js v\d+\.\d+\.\d+\n$/
const RE_WARNING_PID = /^\(node:\d+\) /gm

/** Removes everything from a text that depends on the machine or on the run. */
export function cleanText(text: string, paths: MachinePaths): string {
  const program = removeForeignFrames(removeCrashDetails(text)).replace(RE_WARNING_PID, '(node) ')
  const local = replacePaths(program, replacementsFor(paths), paths.folder)
  const named = paths.names.reduce((result, [from, to]) => result.replaceAll(wholeName(from), to), local)
  return paths.port === undefined ? named : named.replaceAll(new RegExp(`\\b${paths.port}\\b`, 'g'), '<port>')
}

/** Cleans the report of an unhandled error, and removes the line with the version of Node.js at its end. */
export function cleanReport(text: string, paths: MachinePaths): string {
  return cleanText(text, paths).replace(RE_VERSION_LINE, '\n').replace(RE_NO_SOURCE, '').replace(/^\n+/, '')
}

/** Matches `server.js`, but not within `_http_server.js`. */
function wholeName(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?!\\w)`, 'g')
}

function replacementsFor({ root, folder, executable, paths }: MachinePaths): PathReplacement[] {
  return [[folder, '<cwd>'], [executable, '<node>'], ...paths, [root, '']]
}
