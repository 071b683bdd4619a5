import { createReadStream } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'

import type { Plugin } from 'vite'

import { discoverExamples } from '../../scripts/shared/example/discover.ts'

/** Appended to a program's name on the site, so that every server and browser takes it for text. */
const SUFFIX = '.txt'

/** Serves the programs themselves in the dev server, at the addresses that `copySources` gives them. */
export function sourcesPlugin(root: string): Plugin {
  return {
    name: 'run:sources',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? '').slice(server.config.base.length)
        const file = address.startsWith('examples/') && listFiles(root).find((name) => name + SUFFIX === address)
        if (!file) return next()
        response.setHeader('Content-Type', 'text/plain; charset=utf-8')
        createReadStream(path.join(root, file)).pipe(response)
      })
    },
  }
}

/** Puts the programs themselves on the built site, where the pages link to them. */
export async function copySources(root: string, outDir: string): Promise<void> {
  const copies = listFiles(root).map(async (file) => {
    const target = path.join(outDir, file + SUFFIX)
    await mkdir(path.dirname(target), { recursive: true })
    await copyFile(path.join(root, file), target)
  })
  await Promise.all(copies)
}

function listFiles(root: string): string[] {
  return discoverExamples(root).examples.flatMap((example) => example.files)
}
