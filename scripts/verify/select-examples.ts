import { UsageError } from '../cli/command-line.ts'
import type { Example } from '../example/example.ts'

export interface Selection {
  /** Paths or parts of paths. Selects the examples that match any of them, or all examples if empty. */
  filters: string[]
  /** Part `index`, from 1, of `count` equal parts. */
  shard?: { index: number; count: number }
}

/**
 * Selects examples by filter, then by shard.
 * @throws UsageError if a filter matches no example
 */
export function select(examples: Example[], { filters, shard }: Selection): Example[] {
  const parts = filters.map((filter) => filter.replace(/^\.\//, ''))
  const unmatched = parts.find((part) => !examples.some((example) => matches(example, part)))
  if (unmatched !== undefined) throw new UsageError(`No example's path contains "${unmatched}".`)
  const selected =
    parts.length === 0 ? examples : examples.filter((example) => parts.some((part) => matches(example, part)))
  return shard ? selected.filter((_, index) => index % shard.count === shard.index - 1) : selected
}

function matches(example: Example, part: string): boolean {
  return example.recording.includes(part) || example.files.some((file) => file.includes(part))
}
