import type { Node } from './node.ts'
import { PREDICATES } from './bindings/types.ts'

/**
 * Returns the entries of a collection as `util.inspect` wants them: a flat list, or for an iterator, if asked for, the list and
 * whether it has keys and values in turns.
 */
export function previewEntries(value: object, isIterator: boolean | undefined, { iterators }: Node): unknown {
  const preview = iterators.rest(value)
  if (preview) return isIterator ? [preview.entries, preview.areKeyed] : preview.entries
  if (PREDICATES['isMap']!(value)) return [...(value as Map<unknown, unknown>)].flat(1)
  if (PREDICATES['isSet']!(value)) return [...(value as Set<unknown>)]
  return isIterator ? [[], false] : []
}
