import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Plugin } from 'vite'

import { discoverExamples } from '../../scripts/example/discover.ts'
import { programsOf, programFilesOf, type ProgramFile } from './program-files.ts'
import { createTypeService } from '../type-info/type-service.ts'
import { readAllTypes } from '../type-info/type-cache.ts'

/**
 * Publishes the programs of all examples: the dev server responds with their files; the build writes them.
 * @param root absolute path of the project
 */
export function createProgramFiles(root: string) {
  const readTypes = createTypeService(root)
  let all: Promise<Map<string, string>> | undefined

  const readAll = (): Promise<Map<string, string>> => readAllTypes(root, programsOf, readTypes)

  function find(address: string): ProgramFile | undefined {
    const examples = discoverExamples(root).examples.filter(({ id }) => address.startsWith(`examples/${id}`))
    const typesOf = async (file: string): Promise<string> => JSON.stringify((await readTypes([file]))[0])
    return examples
      .flatMap((example) => programFilesOf(example, { root, typesOf }))
      .find((file) => file.address === address)
  }

  return {
    plugin: {
      name: 'run:program-files',
      buildStart() {
        // The compiler runs in its own thread during the build.
        if (this.environment.config.command === 'build') all ??= readAll()
      },
      configureServer(server) {
        server.middlewares.use((request, response, next) => {
          const address = (request.url ?? '').slice(server.config.base.length)
          const file = address.startsWith('examples/') ? find(address) : undefined
          if (!file) return next()
          response.setHeader('Content-Type', file.type)
          Promise.resolve(file.content()).then((content) => response.end(content), next)
        })
      },
    } satisfies Plugin,
    /** Writes all program files into the built site. */
    async write(outDir: string): Promise<void> {
      const tables = await (all ??= readAll())
      const options = { root, typesOf: (file: string) => tables.get(file) ?? '' }
      const files = discoverExamples(root).examples.flatMap((example) => programFilesOf(example, options))
      await Promise.all(files.map((file) => writeFileBelow(outDir, file)))
    },
  }
}

async function writeFileBelow(outDir: string, { address, content }: ProgramFile): Promise<void> {
  const target = path.join(outDir, address)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, await content())
}
