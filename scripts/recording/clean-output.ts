import { pathToFileURL } from 'node:url'

/** Paths that depend on the machine or on the run, and what replaces them. */
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

/**
 * Consecutive stack frames in Node.js or the preloads; keeps the brace that opens the error's properties. Before version 16
 * Node.js names its files without `node:`, as in `internal/timers.js` and `events.js`. The text before a name is bounded, because
 * matching would otherwise take quadratic time on the long lines that a program can print.
 */
const RE_FOREIGN_FRAMES =
  /(?:\n +at (?:[^\n]{0,300}\()?(?:async )?(?:node:|(?:file:\/\/)?\S{0,1000}[\\/]preload[\w-]*[\\/][\w-]+\.c[tj]s|(?:internal\/[\w/-]+|[a-z_]\w*)\.js:\d)[^\n]*?)+( \{)?(?=\n|$)/g
/** The line of Node.js's source code that precedes an error. */
const RE_FOREIGN_SOURCE = /^(?:node:[\w/]+|internal\/[\w/-]+\.js|[a-z_]\w*\.js):\d+\n[^\n]*\n *\^+\n\n/gm
const RE_VERSION_LINE = /\n+Node\.js v\d+\.\d+\.\d+\n$/
const RE_WARNING_PID = /^\(node:\d+\) /gm

/** Removes everything from a text that depends on the machine or on the run. */
export function cleanText(text: string, paths: MachinePaths): string {
  const program = text
    .replace(RE_FOREIGN_SOURCE, '')
    .replace(RE_FOREIGN_FRAMES, '$1')
    .replace(RE_WARNING_PID, '(node) ')
  const local = replacementsFor(paths).reduce((result, [from, to]) => result.replaceAll(from, to), program)
  const named = paths.names.reduce((result, [from, to]) => result.replaceAll(wholeName(from), to), local)
  return paths.port === undefined ? named : named.replaceAll(new RegExp(`\\b${paths.port}\\b`, 'g'), '<port>')
}

/** Cleans the report of an unhandled error, and removes the line with the version of Node.js at its end. */
export function cleanReport(text: string, paths: MachinePaths): string {
  return cleanText(text, paths).replace(RE_VERSION_LINE, '\n').replace(/^\n+/, '')
}

/** Matches `server.js`, but not within `_http_server.js`. */
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
