import path from 'node:path'

import { CACHE_FOLDER } from '../../scripts/verify/context.ts'
import { InputError } from '../../scripts/util/problem.ts'
import type { ScratchpadResponse, ScratchpadProgram } from '../../scripts/contracts/scratchpad.ts'
import { runProgram } from './run-program.ts'
import { writeProgram } from './write-program.ts'

/** Runs what is typed, one program at a time. */
export interface Scratchpad {
  /** Runs a program until it ends or is stopped; an earlier one that still runs is stopped first. */
  run: (program: ScratchpadProgram, show: Show, abort: AbortSignal) => Promise<ScratchpadResponse>
  /** Stops the one that runs. */
  stop: () => void
}

/** Makes a component of what the project in a folder has recorded, and says where it is. */
type Show = (scratch: string) => Promise<string>

/**
 * Makes the lab.
 * @param root the project's, absolute; all that the lab writes is in its cache folder
 */
export function createScratchpad(root: string): Scratchpad {
  const scratch = path.join(root, CACHE_FOLDER, 'lab')
  let control = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  async function runNext(program: ScratchpadProgram, show: Show, abort: AbortSignal): Promise<ScratchpadResponse> {
    try {
      const example = await writeProgram(program, scratch, root)
      const { report, ran } = await runProgram(example, { scratch, root, abort })
      return { report, ...(ran && { component: await show(scratch) }) }
    } catch (error) {
      if (error instanceof InputError) return { report: error.message }
      throw error
    }
  }

  return {
    run(program, show, abort) {
      control.abort('Another program was run in the meantime.')
      control = new AbortController()
      const either = AbortSignal.any([control.signal, abort])
      const answer = last.then(() => runNext(program, show, either))
      last = answer.catch(() => undefined)
      return answer
    },
    stop: () => control.abort(''),
  }
}
