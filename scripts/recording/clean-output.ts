import { pathToFileURL } from 'node:url'

/** Absolute paths that mean nothing on another machine. */
export interface MachinePaths {
  /** The project's root; paths below it are given from there. */
  root: string
  /** The run's working directory, given as `<cwd>`. */
  folder: string
  /** The executable, given as `<node>`. */
  executable: string
  /** Paths of compiled files, and of their sources: see compile-example.ts. */
  paths: [compiled: string, source: string][]
  /** The same for names without a folder. */
  names: [compiled: string, source: string][]
  /** The port of a session, given as `<port>`. */
  port?: number
}

/**
 * Runs of stack frames inside Node.js or the preloads; the brace opens the error's own properties and stays. Before
 * Node.js 16 its own files are named without `node:`, as in `internal/timers.js` and `events.js`. What stands before a
 * name has its bounds: without them the work grows as the square of a line, which a program may make as long as it likes.
 */
const RE_FOREIGN_FRAMES =
  /(?:\n +at (?:[^\n]{0,300}\()?(?:async )?(?:node:|(?:file:\/\/)?\S{0,1000}[\\/]preload[\w-]*[\\/][\w-]+\.c[tj]s|(?:internal\/[\w/-]+|[a-z_]\w*)\.js:\d)[^\n]*?)+( \{)?(?=\n|$)/g
/** The line of Node.js's own source that an error is shown with. */
const RE_FOREIGN_SOURCE = /^(?:node:[\w/]+|internal\/[\w/-]+\.js|[a-z_]\w*\.js):\d+\n[^\n]*\n *\^+\n\n/gm
const RE_VERSION_LINE = /\n+Node\.js v\d+\.\d+\.\d+\n$/
const RE_WARNING_PID = /^\(node:\d+\) /gm

/** Takes out of a text what is the machine's and not the program's. */
export function cleanText(text: string, places: MachinePaths): string {
  const program = text
    .replace(RE_FOREIGN_SOURCE, '')
    .replace(RE_FOREIGN_FRAMES, '$1')
    .replace(RE_WARNING_PID, '(node) ')
  const local = replacementsFor(places).reduce((sum, [from, to]) => sum.replaceAll(from, to), program)
  const own = places.names.reduce((sum, [from, to]) => sum.replaceAll(wholeName(from), to), local)
  return places.port === undefined ? own : own.replaceAll(new RegExp(`\\b${places.port}\\b`, 'g'), '<port>')
}

/** The report of an error that nobody handled, without the line break and the version that Node.js ends it with. */
export function cleanReport(text: string, places: MachinePaths): string {
  return cleanText(text, places).replace(RE_VERSION_LINE, '\n').replace(/^\n+/, '')
}

/** `server.js` is not meant by `_http_server.js`. */
function wholeName(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?!\\w)`, 'g')
}

function replacementsFor({ root, folder, executable, paths }: MachinePaths): [string, string][] {
  return [
    [pathToFileURL(folder).href, 'file://<cwd>'],
    [folder, '<cwd>'],
    [executable, '<node>'],
    ...paths,
    [`${pathToFileURL(root).href}/`, ''],
    [`${root}/`, ''],
    [root, '.'],
  ]
}
