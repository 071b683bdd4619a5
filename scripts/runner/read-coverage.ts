import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** V8's coverage of a script: its functions, with the blocks that ran more or less often than the code around them. */
export interface Script {
  url: string
  functions: { ranges: Range[] }[]
}

/** Positions in the source as JavaScript counts characters, the end excluded: Node.js strips types in place. */
interface Range {
  startOffset: number
  endOffset: number
  count: number
}

/** The coverage of all processes of one run. */
export interface CoverageReport {
  /** Scripts of the program, one entry per process or thread that reported it. */
  scripts: Script[]
  /** True if a process was killed before it could write its report. */
  isPartial: boolean
}

/** `coverage-<pid>-<time>-<thread>.json`; the main thread is 0. */
const RE_REPORT = /^coverage-(\d+)-\d+-(\d+)\.json$/
const RE_QUERY = /[?#].*$/

/**
 * Reads the reports that Node.js wrote into a folder.
 * @param home the folder of the program, absolute; scripts outside it are ignored
 */
export function readCoverage(folder: string, home: string): CoverageReport {
  const scripts: Script[] = []
  /** By process: the number of its main thread's reports, and whether one covers the program. */
  const reports = new Map<string, { count: number; ofProgram: boolean }>()
  for (const name of readdirSync(folder)) {
    const [, pid = '', thread] = RE_REPORT.exec(name) ?? []
    if (thread === undefined) continue
    const found = readReport(path.join(folder, name), home)
    scripts.push(...found)
    const { count, ofProgram } = reports.get(pid) ?? { count: 0, ofProgram: false }
    if (thread === '0') reports.set(pid, { count: count + 1, ofProgram: ofProgram || found.length > 0 })
  }
  // coverage.cts writes a first report before the program starts.
  const isPartial = [...reports.values()].some(({ count, ofProgram }) => count === 1 && !ofProgram)
  return { scripts, isPartial }
}

function readReport(file: string, home: string): Script[] {
  const { result }: { result: Script[] } = JSON.parse(readFileSync(file, 'utf8'))
  const below = `${pathToFileURL(home).href}/`
  return result
    .filter(({ url }) => url.startsWith(below))
    .map(({ url, functions }) => ({ url: url.replace(RE_QUERY, ''), functions }))
}
