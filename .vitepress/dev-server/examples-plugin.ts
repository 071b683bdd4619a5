import { availableParallelism } from 'node:os'
import path from 'node:path'

import type { Plugin, ViteDevServer } from 'vite'

import { exampleIdOf, findExample } from '../../scripts/example/find-example.ts'
import type { Example } from '../../scripts/example/example.ts'
import { InputError, formatProblem } from '../../scripts/util/problem.ts'
import type { VersionChoice } from '../../scripts/verify/context.ts'
import { formatResult } from '../../scripts/verify/format-result.ts'
import { openRun, type Run } from '../../scripts/verify/open-run.ts'
import { isFailure } from '../../scripts/verify/result.ts'

interface ExamplesPluginOptions {
  /** The project's root, absolute. */
  root: string
  /** Receives the reports of failed examples by their ids; see run-plugin.ts. */
  failures: Map<string, string>
}

interface State extends ExamplesPluginOptions {
  /** Aborts the latest run of an example, by its id. */
  controls: Map<string, AbortController>
  /** Notices that were logged: each is logged once. */
  logged: Set<string>
}

/**
 * In the dev server, runs and records an example whenever one of its files is saved, before the pages that show it are updated.
 * A failed example keeps its recording, and the page shows its report until it passes.
 */
export function examplesPlugin(options: ExamplesPluginOptions): Plugin {
  const { root } = options
  const state: State = { ...options, controls: new Map(), logged: new Set() }
  return {
    name: 'run:examples',
    apply: 'serve',
    enforce: 'pre',
    configureServer(server) {
      server.watcher.add(path.join(root, 'examples'))
    },
    async hotUpdate({ file, server, type }) {
      const id =
        this.environment.name === 'client' ? exampleIdOf(path.relative(root, file).replaceAll('\\', '/')) : undefined
      const example = id === undefined ? undefined : findExample(root, id)
      if (!example) return
      await runSaved(example, server, state)
      // A page depends on the entry, but not on a file that was just created or deleted.
      const entry = path.join(root, example.entry)
      if (type !== 'update' && file !== entry) server.watcher.emit('change', entry)
    },
  }
}

/** Waits for the pinned Node.js only, so that the page updates quickly; then the other versions follow. */
async function runSaved(example: Example, server: ViteDevServer, state: State): Promise<void> {
  const { root, controls } = state
  controls.get(example.id)?.abort()
  const control = new AbortController()
  controls.set(example.id, control)
  const options = { root, toolchain: root, mode: 'record', versions: 'pinned', jobs: availableParallelism() } as const
  try {
    const run = openRun({ ...options, repeat: 1, cache: true, abort: control.signal })
    const saved = { example, run, abort: control.signal }
    if (await runAndReport({ ...saved, versions: 'pinned' }, server, state)) void runOthers(saved, server, state)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    server.config.logger.error(error.message, { timestamp: true })
  }
}

interface SavedRun {
  example: Example
  run: Run
  abort: AbortSignal
}

async function runOthers(saved: SavedRun, server: ViteDevServer, state: State): Promise<void> {
  const isGood = await runAndReport({ ...saved, versions: 'all' }, server, state)
  // A failed run does not change the recording, so this event makes pages show its report.
  if (!isGood) server.watcher.emit('change', path.join(state.root, saved.example.recording))
}

/** @returns true if the example passed; false if it failed or the run was aborted */
async function runAndReport(
  { example, run, versions, abort }: SavedRun & { versions: VersionChoice },
  { config: { logger } }: ViteDevServer,
  { failures, logged }: State,
): Promise<boolean> {
  const result = await run.runExample(example, versions)
  if (!result || abort.aborted) return false
  // Before anything is awaited, because Vite renders pages as soon as it sees the new recording.
  if (!isFailure(result)) failures.delete(example.id)
  const { problems, notices } = await run.finish([result])
  const report = [formatResult(result), ...problems.map(formatProblem)].join('\n')
  if (result.status !== 'cached') logger.info(report, { timestamp: true })
  for (const notice of notices.filter((each) => !logged.has(each))) logger.warn(notice)
  for (const notice of notices) logged.add(notice)
  if (isFailure(result)) failures.set(example.id, report)
  return !isFailure(result)
}
