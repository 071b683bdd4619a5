import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A script as V8 tells of it: functions, and in each the blocks that ran more or less often than what is around them. */
export interface Script {
  url: string
  functions: { ranges: Range[] }[]
}

/** From one character to before another, as JavaScript counts them: Node.js erases types in place. */
interface Range {
  startOffset: number
  endOffset: number
  count: number
}

/** What the processes of one run told of the code that they ran. */
export interface CoverageReport {
  /** Files of the program, each as often as a process or thread has told of it. */
  scripts: Script[]
  /** Whether a process was ended before it could tell. */
  isPartial: boolean
}

/** `coverage-<pid>-<time>-<thread>.json`; the main thread is 0. */
const RE_REPORT = /^coverage-(\d+)-\d+-(\d+)\.json$/

/**
 * Reads what Node.js has written into a folder.
 * @param home the folder of the program, absolute: nothing else is looked at
 */
export function readCoverage(folder: string, home: string): CoverageReport {
  const scripts: Script[] = []
  /** By process: how often its main thread told, and whether of the program. */
  const heard = new Map<string, { times: number; ofProgram: boolean }>()
  for (const name of readdirSync(folder)) {
    const [, pid = '', thread] = RE_REPORT.exec(name) ?? []
    if (thread === undefined) continue
    const own = readReport(path.join(folder, name), home)
    scripts.push(...own)
    const before = heard.get(pid) ?? { times: 0, ofProgram: false }
    if (thread === '0') heard.set(pid, { times: before.times + 1, ofProgram: before.ofProgram || own.length > 0 })
  }
  // Each tells once before the program begins: see coverage.cts.
  const isPartial = [...heard.values()].some(({ times, ofProgram }) => times === 1 && !ofProgram)
  return { scripts, isPartial }
}

function readReport(file: string, home: string): Script[] {
  const { result }: { result: Script[] } = JSON.parse(readFileSync(file, 'utf8'))
  const below = `${pathToFileURL(home).href}/`
  return result
    .filter(({ url }) => url.startsWith(below))
    .map(({ url, functions }) => ({ url: url.replace(RE_QUERY, ''), functions }))
}

const RE_QUERY = /[?#].*$/
