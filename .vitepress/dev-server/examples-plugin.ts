import { availableParallelism } from 'node:os'
import path from 'node:path'

import type { Plugin, ViteDevServer } from 'vite'

import { formatResult } from '../../scripts/verify/format-result.ts'
import { isFailure } from '../../scripts/verify/result.ts'
import { Interrupted } from '../../scripts/verify/run-variant.ts'
import { runExample } from '../../scripts/verify/run-example.ts'
import { createContext } from '../../scripts/verify/context.ts'
import type { Context } from '../../scripts/verify/context.ts'
import { exampleIdOf, findExample } from '../../scripts/example/discover.ts'
import type { Example } from '../../scripts/example/example.ts'
import { formatProblem } from '../../scripts/util/problem.ts'

interface ExamplesPluginOptions {
  /** The project's root, absolute. */
  root: string
  /** Where to leave the report of an example that fails; see run-plugin.ts. */
  failures: Map<string, string>
}

interface State extends ExamplesPluginOptions {
  /** What still runs of an example when it is saved again, by its id. */
  earlier: Map<string, AbortController>
  /** What has been told of the runs: once is enough. */
  told: Set<string>
}

/**
 * In the dev server: a saved example is run and recorded before the pages that show it are updated. One that
 * fails leaves its recording as it was, and its report stands on the page until it is mended.
 */
export function examplesPlugin({ root, failures }: ExamplesPluginOptions): Plugin {
  const state: State = { root, failures, earlier: new Map(), told: new Set() }
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
      // A page does not know a file that has just come or gone, but it knows the entry.
      const entry = path.join(root, example.entry)
      if (type !== 'update' && file !== entry) server.watcher.emit('change', entry)
    },
  }
}

/** The pinned Node first, since someone waits for the page; then, behind its back, the other versions. */
async function runSaved(example: Example, server: ViteDevServer, state: State): Promise<void> {
  const { root, earlier } = state
  earlier.get(example.id)?.abort()
  const control = new AbortController()
  earlier.set(example.id, control)
  const options = { root, toolchain: root, mode: 'record', versions: 'pinned', jobs: availableParallelism() } as const
  const context = createContext({ ...options, repeat: 1, cache: true, abort: control.signal })
  const isGood = await runAndReport(example, context, server, state)
  if (isGood) void runOthers(example, { ...context, versions: 'all' }, server, state)
}

async function runOthers(example: Example, context: Context, server: ViteDevServer, state: State): Promise<void> {
  const isGood = await runAndReport(example, context, server, state)
  // A failure does not change the recording; pages are told as if it did.
  if (!isGood) server.watcher.emit('change', path.join(state.root, example.recording))
}

async function runAndReport(
  example: Example,
  context: Context,
  server: ViteDevServer,
  { failures, told }: State,
): Promise<boolean> {
  const result = await runExample(example, context).catch((error: unknown) => {
    if (error instanceof Interrupted) return undefined
    throw error
  })
  if (!result || context.abort?.aborted) return false
  const problems = context.nodes.problems().map(formatProblem)
  const report = [formatResult(result), ...problems].join('\n')
  if (result.status !== 'cached') server.config.logger.info(report, { timestamp: true })
  const notice = context.sandboxPolicy.notice()
  if (notice !== undefined && !told.has(notice)) server.config.logger.warn(notice)
  if (notice !== undefined) told.add(notice)
  if (isFailure(result)) failures.set(example.id, report)
  else failures.delete(example.id)
  await context.cache.save()
  return !isFailure(result)
}
