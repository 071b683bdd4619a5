import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Program } from '../compile/program.ts'
import type { Example } from '../example/example.ts'
import type { Problem } from '../util/problem.ts'
import type { Code } from './code.ts'
import { MARKS, markLines, markScript } from './marks.ts'
import type { Mark } from './marks.ts'
import type { CoverageReport } from '../runner/read-coverage.ts'

/** Which lines of examples have run in a batch. */
export interface Coverage {
  /** Adds what a run told of itself. */
  add: (example: Example, program: Program, reports: CoverageReport) => Promise<void>
  /** What is to be said of these examples, now that all runs are over. */
  evaluate: (examples: Example[]) => Promise<{ problems: Problem[]; notices: string[] }>
}

interface Known {
  isPartial: boolean
  /** By file of the example, from the root: the mark of each line that has code. */
  marks: Map<string, (Mark | undefined)[]>
}

const RE_CODE = /\.[mc]?[jt]s$/

/** @param root the folder that holds `examples/`, absolute */
export function createCoverage(root: string): Coverage {
  const known = new Map<string, Known>()
  const codes = new Map<string, Code>()

  /** The compiler takes a while to load: only who measures needs it. */
  async function codeOf(file: string): Promise<Code> {
    const { readCode } = await import('./code.ts')
    return codes.getOrInsertComputed(file, () => readCode(readFileSync(file, 'utf8'), file))
  }

  async function add(example: Example, program: Program, { scripts, isPartial }: CoverageReport): Promise<void> {
    const { marks, ...state } = known.get(example.id) ?? { isPartial: false, marks: new Map() }
    known.set(example.id, { isPartial: state.isPartial || isPartial, marks })
    for (const file of example.files) {
      const { href } = pathToFileURL(program.fileOf(file))
      for (const script of scripts.filter(({ url }) => url === href)) {
        const { characters, starts } = await codeOf(program.fileOf(file))
        const lines = markLines(characters, markScript(script, characters.length), starts)
        marks.set(file, merge(marks.get(file) ?? [], lines))
      }
    }
  }

  async function judge(examples: Example[]): Promise<{ problems: Problem[]; notices: string[] }> {
    const { evaluateFile } = await import('./evaluate-file.ts')
    const problems: Problem[] = []
    const notices: string[] = []
    for (const example of examples) {
      const { isPartial, marks } = known.get(example.id) ?? { isPartial: false, marks: new Map() }
      for (const file of example.files.filter((name) => RE_CODE.test(name))) {
        const code = await codeOf(path.join(root, file))
        const { stale, dead } = evaluateFile(file, code, marksOf(code, marks.get(file)))
        problems.push(...stale, ...(isPartial ? [] : dead))
        if (isPartial && dead.length > 0) notices.push(tellUnmeasured(file, dead))
      }
    }
    return { problems, notices }
  }

  return { add, evaluate: judge }
}

function merge(before: (Mark | undefined)[], now: (Mark | undefined)[]): (Mark | undefined)[] {
  return now.map((mark, line) => {
    const earlier = before[line]
    return earlier === undefined || (mark ?? MARKS.unloaded) > earlier ? mark : earlier
  })
}

/** Where there is code in the source, but none in what was compiled from it, there is nothing to tell. */
function marksOf({ characters, starts }: Code, seen: (Mark | undefined)[] | undefined): (Mark | undefined)[] {
  const own = markLines(characters, new Uint8Array(characters.length), starts)
  return own.map((mark, line) => (mark === undefined || !seen ? mark : (seen[line] ?? MARKS.ran)))
}

function tellUnmeasured(file: string, dead: Problem[]): string {
  const lines = dead.map(({ line }) => line).join(', ')
  return `${file}: not measured from line ${lines} on, since a process was ended before it could tell what it ran.`
}
