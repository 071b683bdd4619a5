import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import * as v from 'valibot'

import type { Task } from './task.ts'

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

/** Bytes. */
const MAX_REPORT = 2 ** 26

const range = v.object({ startOffset: v.number(), endOffset: v.number(), count: v.number() })
const scriptSchema = v.object({ url: v.string(), functions: v.array(v.object({ ranges: v.array(range) })) })
const reportSchema = v.pipe(v.string(), v.parseJson(), v.object({ result: v.array(scriptSchema) }))

type Measured = Pick<Task, 'program' | 'places'>

/** Reads the reports that Node.js wrote into a folder. Scripts outside the program are ignored. */
export function readCoverage(folder: string, task: Measured): CoverageReport {
  const scripts: Script[] = []
  /** By process: the number of its main thread's reports, and whether one covers the program. */
  const reports = new Map<string, { count: number; ofProgram: boolean }>()
  for (const name of readdirSync(folder)) {
    const [, pid = '', thread] = RE_REPORT.exec(name) ?? []
    if (thread === undefined) continue
    const found = readReport(path.join(folder, name), task)
    scripts.push(...found)
    const { count, ofProgram } = reports.get(pid) ?? { count: 0, ofProgram: false }
    if (thread === '0') reports.set(pid, { count: count + 1, ofProgram: ofProgram || found.length > 0 })
  }
  // coverage.cts writes a first report before the program starts.
  const isPartial = [...reports.values()].some(({ count, ofProgram }) => count === 1 && !ofProgram)
  return { scripts, isPartial }
}

/** The program can write into the folder, too: what is not a report of Node.js is skipped. */
function readReport(file: string, { program, places }: Measured): Script[] {
  const stats = lstatSync(file)
  if (!stats.isFile() || stats.size > MAX_REPORT) return []
  const report = v.safeParse(reportSchema, readFileSync(file, 'utf8'))
  if (!report.success) return []
  return report.output.result
    .filter(({ url }) => url.startsWith('file:///'))
    .map(({ url, functions }) => ({ file: places.outside(fileURLToPath(url.replace(RE_QUERY, ''))), functions }))
    .filter((script) => script.file.startsWith(`${program.folder}/`))
    .map((script) => ({ url: pathToFileURL(script.file).href, functions: script.functions }))
}
