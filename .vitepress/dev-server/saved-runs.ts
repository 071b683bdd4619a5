import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import type { ViteDevServer } from 'vite'

import { visible } from '../../scripts/cli/terminal.ts'
import type { Example } from '../../scripts/example/example.ts'
import { loadRecordingText } from '../../scripts/recording/parse-recording.ts'
import { InputError, formatProblem, isSystemError } from '../../scripts/util/problem.ts'
import { writeFileAtomic } from '../../scripts/util/write-file-atomic.ts'
import { CACHE_FOLDER, type ContextOptions } from '../../scripts/verify/context-options.ts'
import { formatResult } from '../../scripts/verify/format-result.ts'
import { openRun } from '../../scripts/verify/open-run.ts'
import { isFailure, type Result } from '../../scripts/verify/result.ts'
import { createAskBeforeRun } from './ask-before-run.ts'

export interface SavedRunsOptions {
  /** The project's root, absolute. */
  root: string
  /** Receives the reports of failed examples by their ids; see run-plugin.ts. */
  failures: Map<string, string>
}

/** A saved example runs once at first, so that the page updates quickly, and then as `npm run record` runs it. */
const QUICK = { versions: 'pinned', repeat: 1, cache: true } as const
const THOROUGH = { versions: 'all' } as const

type Choice = Pick<ContextOptions, 'versions' | 'repeat' | 'cache'>

/**
 * Creates a function that runs and records an example that was saved. It returns after the first run on the pinned Node.js; the
 * other runs follow. If these find that runs differ, the example gets back the recording that it had before. Without a sandbox, it
 * asks before a stranger's program runs.
 */
export function createSavedRuns({ root, failures }: SavedRunsOptions) {
  const askBeforeRun = createAskBeforeRun({ root })
  /** Aborts the latest run of an example, by its id. */
  const controls = new Map<string, AbortController>()
  /** The recordings, by id, that examples had before the first run of a program that has not passed all runs. */
  const unconfirmed = new Map<string, string | undefined>()
  /** Notices that were logged: each is logged once. */
  const logged = new Set<string>()

  async function runAndReport(
    example: Example,
    choice: Choice,
    { config: { logger } }: ViteDevServer,
    abort: AbortSignal,
  ): Promise<Result | undefined> {
    const onNotice = (notice: string): void => {
      if (!logged.has(notice)) logger.warn(visible(notice))
      logged.add(notice)
    }
    const jobs = availableParallelism()
    const run = openRun({ root, toolchain: root, mode: 'record', jobs, ...choice, abort, onNotice })
    const result = await run.runExample(example)
    if (!result || abort.aborted) return undefined
    // Before anything is awaited, because Vite renders pages as soon as it sees the new recording.
    if (!isFailure(result)) failures.delete(example.id)
    const { problems, notices } = await run.finish([result])
    const report = visible([formatResult(result), ...problems.map(formatProblem)].join('\n'))
    if (result.status !== 'cached') logger.info(report, { timestamp: true })
    for (const notice of notices) onNotice(notice)
    if (isFailure(result)) failures.set(example.id, report)
    return result
  }

  async function confirm(example: Example, choice: Choice, server: ViteDevServer, abort: AbortSignal): Promise<void> {
    const result = await runAndReport(example, choice, server, abort)
    if (!result) return
    const file = path.join(root, example.recording)
    const before = unconfirmed.get(example.id)
    unconfirmed.delete(example.id)
    if (!isFailure(result)) return
    if (before === undefined) await rm(file, { force: true })
    else await writeFileAtomic(file, before, path.join(root, CACHE_FOLDER))
    // A recording that stays the same makes no page show the report, so this event does.
    server.watcher.emit('change', file)
  }

  /** Logs a problem of the whole run, such as a full disk, which must not end the server. */
  async function logProblems(running: Promise<void>, { config: { logger } }: ViteDevServer): Promise<void> {
    try {
      await running
    } catch (error) {
      if (!(error instanceof InputError || isSystemError(error))) throw error
      logger.error(visible(error.message), { timestamp: true })
    }
  }

  async function runQuickly(example: Example, server: ViteDevServer, abort: AbortSignal): Promise<void> {
    const isConfirmed = !unconfirmed.has(example.id)
    if (isConfirmed) unconfirmed.set(example.id, loadRecordingText(root, example))
    const result = await runAndReport(example, QUICK, server, abort)
    const cache = isConfirmed && result?.status === 'cached'
    if (result && !isFailure(result)) void logProblems(confirm(example, { ...THOROUGH, cache }, server, abort), server)
  }

  async function runNow(example: Example, server: ViteDevServer): Promise<void> {
    controls.get(example.id)?.abort()
    const control = new AbortController()
    controls.set(example.id, control)
    await logProblems(runQuickly(example, server, control.signal), server)
  }

  return async function runSaved(example: Example, server: ViteDevServer): Promise<void> {
    const run = (): Promise<void> => runNow(example, server)
    if (askBeforeRun(example, server.config.logger, run)) await run()
  }
}
