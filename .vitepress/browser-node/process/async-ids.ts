import type { Binding } from './node.ts'

/** Gives out ids of asynchronous resources, from the counter that the library shares. */
export function createAsyncIds(binding: (name: string) => Binding): { next: () => number } {
  return {
    next: () => {
      const { async_id_fields: ids, constants } = binding('async_wrap') as {
        async_id_fields: Float64Array
        constants: Record<string, number>
      }
      const index = constants['kAsyncIdCounter'] ?? 0
      ids[index] = (ids[index] ?? 0) + 1
      return ids[index]
    },
  }
}
