import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { discoverExamples } from '../../scripts/example/discover.ts'
import type { Example } from '../../scripts/example/example.ts'
import { openContentCache } from '../../scripts/util/content-cache.ts'
import { digest } from '../../scripts/util/digest.ts'
import type { createTypeService } from './type-service.ts'

/** They decide the types, besides the files of an example: examples import only their own files and packages. */
const COMMON = ['package-lock.json', 'tsconfig.json', '.vitepress/type-info/type-reader.ts']
  .map((file) => path.resolve(import.meta.dirname, '../..', file))
  .filter((file) => existsSync(file))

/**
 * Reads the types of the names in all examples, and keeps them for the next build, because the compiler takes seconds.
 * @param root the project's, absolute
 * @returns tables of types as JSON, by the path of the program
 */
export async function readAllTypes(
  root: string,
  programsOf: (example: Example) => string[],
  readTypes: ReturnType<typeof createTypeService>,
): Promise<Map<string, string>> {
  const read = (file: string): string => digest([readFileSync(path.join(root, file))])
  const cache = openContentCache(path.join(root, '.cache/types.json'), digest(COMMON.map((file) => readFileSync(file))))
  const programs = discoverExamples(root).examples.flatMap((example) => {
    const inputs = example.files.flatMap((file) => [file, read(file)])
    return programsOf(example).map((file) => ({ file, parts: [file, ...inputs] }))
  })
  const stale = programs.filter(({ parts }) => cache.find(parts) === undefined).map(({ file }) => file)
  const tables = stale.length === 0 ? [] : await readTypes(stale)
  const fresh = new Map(stale.map((file, index) => [file, JSON.stringify(tables[index])]))
  const all = programs.map(({ file, parts }) => [file, cache.get(parts, () => fresh.get(file) ?? '')] as const)
  await cache.save()
  return new Map(all)
}
