import { runBatch } from '../../scripts/verify/run-examples.ts'
import type { BatchOptions } from '../../scripts/verify/run-examples.ts'
import type { Result } from '../../scripts/verify/result.ts'
import { ROOT } from './project.ts'

/** Runs the examples of a temporary project in this process; results by id. */
export async function batch(root: string, options: Partial<BatchOptions> = {}): Promise<Map<string, Result>> {
  const defaults: BatchOptions = {
    root,
    toolchain: ROOT,
    ending: 'verify',
    versions: options.ending === 'record' ? 'all' : 'pinned',
    filters: [],
    jobs: 2,
    repeat: 1,
    cache: true,
  }
  const { results } = await runBatch({ ...defaults, ...options })
  return new Map(results.map((result) => [result.example.id, result]))
}
