import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import pLimit from 'p-limit'

import type { TypeTable } from '../../scripts/contracts/type-table.ts'

/**
 * Reads types in a worker thread, which starts at the first call and doesn't keep the process alive.
 * @param root absolute path of the project
 * @returns a function from paths relative to the project to tables of types
 */
export function createTypeService(root: string): (files: string[]) => Promise<TypeTable[]> {
  let worker: Worker | undefined
  const oneAtATime = pLimit(1)
  return (files) =>
    oneAtATime(async () => {
      worker ??= new Worker(path.join(import.meta.dirname, 'worker.ts'), { workerData: root })
      worker.ref()
      const message = once(worker, 'message')
      worker.postMessage(files)
      const [tables] = await message
      worker.unref()
      return tables
    })
}
