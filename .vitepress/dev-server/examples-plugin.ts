import path from 'node:path'

import type { Plugin } from 'vite'

import { exampleIdOf, findExample } from '../../scripts/example/find-example.ts'
import { createSavedRuns, type SavedRunsOptions } from './saved-runs.ts'

/**
 * In the dev server, runs and records an example whenever one of its files is saved, before the pages that show it are updated.
 * A failed example keeps its recording, and the page shows its report until it passes.
 */
export function examplesPlugin(options: SavedRunsOptions): Plugin {
  const { root } = options
  const runSaved = createSavedRuns(options)
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
      await runSaved(example, server)
      // A page depends on the entry, but not on a file that was just created or deleted.
      const entry = path.join(root, example.entry)
      if (type !== 'update' && file !== entry) server.watcher.emit('change', entry)
    },
  }
}
