import { UsageError } from '../cli/errors.ts'
import type { Example } from '../example/example.ts'

export interface Selection {
  /** Paths or parts of them; an example is taken if any fits, and all are where there are none. */
  filters: string[]
  /** The i-th of n equal parts, 1-based. */
  shard?: { index: number; count: number }
}

/** Thrown if a filter matches no example. */
export class NothingSelected extends UsageError {
  override name = 'NothingSelected'
}

/**
 * Picks examples by filter, then by shard.
 * @throws NothingSelected for a filter that fits nothing
 */
export function select(examples: Example[], { filters, shard }: Selection): Example[] {
  const wanted = filters.map((filter) => filter.replace(/^\.\//, ''))
  const idle = wanted.find((filter) => !examples.some((example) => fits(example, filter)))
  if (idle !== undefined) throw new NothingSelected(`No example's path contains "${idle}".`)
  const chosen =
    wanted.length === 0 ? examples : examples.filter((example) => wanted.some((filter) => fits(example, filter)))
  return shard ? chosen.filter((_, at) => at % shard.count === shard.index - 1) : chosen
}

function fits(example: Example, filter: string): boolean {
  return example.recording.includes(filter) || example.files.some((file) => file.includes(filter))
}
