import type { Example } from '../example/example.ts'
import { InputError, isSystemError, type Problem } from '../util/problem.ts'
import { saveCache } from './cache.ts'
import { CACHE_FOLDER, type ContextOptions } from './context-options.ts'
import { createContext, removeCode, type Context } from './context.ts'
import type { Result } from './result.ts'
import { runExample } from './run-example.ts'

/** A run of examples. The commands, the dev server and the scratchpad all run examples through it. */
export interface Run {
  /**
   * Runs an example, then records or verifies it. A system error, such as a full disk, makes that example invalid.
   * Returns undefined if the example names none of the versions, or the run was aborted.
   */
  runExample: (example: Example) => Promise<Result | undefined>
  /** Saves the cache, and returns what must be reported besides these results. May be called repeatedly. */
  finish: (results: Result[]) => Promise<RunReport>
}

export interface RunReport {
  /** Versions of Node.js that could not be fetched, and lines that never ran. */
  problems: Problem[]
  /** Other things to know about the runs, in lines of text. */
  notices: string[]
  /** Number of programs that were run. */
  runs: number
}

/**
 * Prepares the cache folder and the versions of Node.js for a run.
 * @throws InputError if the cache folder cannot be created or read
 * @throws CommandError if a sandbox is required but not available
 */
export function openRun(options: ContextOptions): Run {
  const context = openContext(options)
  return { runExample: (example) => runExample(example, context), finish: (results) => finish(results, context) }
}

function openContext(options: ContextOptions): Context {
  try {
    return createContext(options)
  } catch (error) {
    if (!isSystemError(error)) throw error
    const next = 'No example was run. Fix the problem above and run the command again.'
    throw new InputError({ file: CACHE_FOLDER, message: `${error.message}.`, next }, { cause: error })
  }
}

async function finish(results: Result[], context: Context): Promise<RunReport> {
  const { mode, cache, nodes, sandboxPolicy, compileCache, coverage, tally } = context
  removeCode(context)
  const unsaved = mode === 'try' ? [] : await saveCache(cache)
  const sandbox = sandboxPolicy.notice()
  const lines = await coverage?.evaluate(results.filter(isComplete).map(({ example }) => example))
  return {
    problems: [...nodes.problems(), ...(lines?.problems ?? [])],
    notices: [
      ...(sandbox === undefined ? [] : [sandbox]),
      ...compileCache.notices(),
      ...unsaved,
      ...(lines?.notices ?? []),
    ],
    runs: tally.runs,
  }
}

/** After an incomplete run it is unknown which lines the program would have reached. */
function isComplete(result: Result): boolean {
  const { status } = result.status === 'flaky' ? result.instead : result
  return status === 'verified' || status === 'drift' || status === 'incomplete'
}
