import path from 'node:path'

import type { Plugin, ViteDevServer } from 'vite'

import { prepare } from '../../scripts/shared/batch/batch.ts'
import { formatResult, isFailure } from '../../scripts/shared/batch/report.ts'
import { settle } from '../../scripts/shared/batch/settle.ts'
import { exampleIdOf, findExample } from '../../scripts/shared/example/discover.ts'
import type { Example } from '../../scripts/shared/example/example.ts'

interface ExamplesPluginOptions {
  /** The project's root, absolute. */
  root: string
  /** Where to leave the report of an example that fails; see run-plugin.ts. */
  failures: Map<string, string>
}

/**
 * In the dev server: a saved example is run and recorded before the pages that show it are updated. One that
 * fails leaves its recording as it was, and its report stands on the page until it is mended.
 */
export function examplesPlugin({ root, failures }: ExamplesPluginOptions): Plugin {
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
      await runSaved(example, server, { root, failures })
      // A page does not know a file that has just come or gone, but it knows the entry.
      const entry = path.join(root, example.entry)
      if (type !== 'update' && file !== entry) server.watcher.emit('change', entry)
    },
  }
}

async function runSaved(
  example: Example,
  server: ViteDevServer,
  { root, failures }: ExamplesPluginOptions,
): Promise<void> {
  const surroundings = prepare({ root, toolchain: root, ending: 'record', repeat: 1, cache: true })
  const result = await settle(example, surroundings)
  const report = formatResult(result, surroundings.node.version)
  server.config.logger.info(report, { timestamp: true })
  if (isFailure(result)) failures.set(example.id, report)
  else failures.delete(example.id)
  await surroundings.cache.save()
}
