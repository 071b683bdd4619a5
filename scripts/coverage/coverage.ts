import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Program } from '../compile/program.ts'
import { isCode, type Example } from '../example/example.ts'
import type { Problem } from '../util/problem.ts'
import type { Code } from './code.ts'
import { MARKS, markLines, markScript, type Marks } from './marks.ts'
import type { CoverageReport } from '../runner/read-coverage.ts'

/** Collects which lines of examples ran. */
export interface Coverage {
  /** Adds the coverage reports of a run. */
  add: (example: Example, program: Program, reports: CoverageReport) => Promise<void>
  /** Returns the lines of these examples that never ran. Call it after all runs. */
  evaluate: (examples: Example[]) => Promise<{ problems: Problem[]; notices: string[] }>
}

interface ExampleCoverage {
  /** True if a process was killed before it could write its report. */
  isPartial: boolean
  /** The mark of each line with code, by file, from the root. */
  marks: Map<string, Marks>
}

/** @param root the folder that contains `examples/`, absolute */
export function createCoverage(root: string): Coverage {
  const known = new Map<string, ExampleCoverage>()
  const codes = new Map<string, Code>()

  /** Imported on demand, because the TypeScript compiler takes long to load. */
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

  async function evaluate(examples: Example[]): Promise<{ problems: Problem[]; notices: string[] }> {
    const { evaluateFile } = await import('./evaluate-file.ts')
    const problems: Problem[] = []
    const notices: string[] = []
    for (const example of examples) {
      const { isPartial, marks } = known.get(example.id) ?? { isPartial: false, marks: new Map() }
      for (const file of example.files.filter(isCode)) {
        const code = await codeOf(path.join(root, file))
        const { stale, dead } = evaluateFile(file, code, marksOf(code, marks.get(file)))
        problems.push(...stale, ...(isPartial ? [] : dead))
        if (isPartial && dead.length > 0) notices.push(describeUnmeasured(file, dead))
      }
    }
    return { problems, notices }
  }

  return { add, evaluate }
}

function merge(before: Marks, now: Marks): Marks {
  return now.map((mark, line) => {
    const earlier = before[line]
    return earlier === undefined || (mark ?? MARKS.unloaded) > earlier ? mark : earlier
  })
}

/** Code of the source that has no counterpart in the compiled code counts as run. */
function marksOf({ characters, starts }: Code, seen: Marks | undefined): Marks {
  const unloaded = markLines(characters, new Uint8Array(characters.length), starts)
  return unloaded.map((mark, line) => (mark === undefined || !seen ? mark : (seen[line] ?? MARKS.ran)))
}

function describeUnmeasured(file: string, dead: Problem[]): string {
  const lines = dead.map(({ line }) => line).join(', ')
  return `${file}: unknown whether these lines ran: ${lines}. A process was killed before it could report its coverage.`
}
