import path from 'node:path'

import type { ScratchpadProgram, ScratchpadResponse } from '../../scripts/contracts/scratchpad.ts'
import { InputError, isSystemError } from '../../scripts/util/problem.ts'
import { CACHE_FOLDER } from '../../scripts/verify/context-options.ts'
import { runProgram } from './run-program.ts'
import { writeProgram } from './write-program.ts'

/** Renders the recording of the project in a folder as a component, and returns its address. */
type Show = (scratch: string) => Promise<string>

/**
 * Creates the scratchpad, which runs programs that visitors type, one at a time.
 * @param root the project's root, absolute; the scratchpad writes into its cache folder only
 */
export function createScratchpad(root: string) {
  const scratch = path.join(root, CACHE_FOLDER, 'scratchpad')
  let control = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  async function runNext(program: ScratchpadProgram, show: Show, abort: AbortSignal): Promise<ScratchpadResponse> {
    try {
      const example = await writeProgram(program, scratch, root)
      const { report, isRecorded } = await runProgram(example, { scratch, root, abort })
      return { report, ...(isRecorded && { component: await show(scratch) }) }
    } catch (error) {
      if (error instanceof InputError) return { report: error.message }
      if (isSystemError(error)) return { report: `${error.message}.\n  Fix the problem and run the program again.` }
      throw error
    }
  }

  return {
    /** Runs a program until it ends or is stopped; stops an earlier program that is still running. */
    run(program: ScratchpadProgram, show: Show, abort: AbortSignal): Promise<ScratchpadResponse> {
      control.abort('Another program was started, so this one was stopped.')
      control = new AbortController()
      const either = AbortSignal.any([control.signal, abort])
      const response = last.then(() => runNext(program, show, either))
      last = response.catch(() => undefined)
      return response
    },
    /** Stops the running program. */
    stop: () => control.abort(''),
  }
}
