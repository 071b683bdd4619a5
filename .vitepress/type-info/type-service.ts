import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import pLimit from 'p-limit'

import type { TypeTable } from '../../scripts/contracts/type-table.ts'

/**
 * Reads types in another thread, which is started when it is first needed, and does not keep the process alive.
 * @param root the project's, absolute
 * @returns the tables of files, given their paths from the root
 */
export function createTypeService(root: string): (files: string[]) => Promise<TypeTable[]> {
  let worker: Worker | undefined
  const oneByOne = pLimit(1)
  return (files) =>
    oneByOne(async () => {
      worker ??= new Worker(path.join(import.meta.dirname, 'worker.ts'), { workerData: root })
      worker.ref()
      const answer = once(worker, 'message')
      worker.postMessage(files)
      const [tables] = await answer
      worker.unref()
      return tables
    })
}
