import { InputError } from '../../../scripts/util/problem.ts'

/** A change to the library's text: `from` must occur exactly `times` times. */
export interface Patch {
  /** The module's id. */
  id: string
  from: string
  to: string
  /** @default 1 */
  times?: number
}

/**
 * Applies patches in their order.
 * @throws InputError if a text occurs more or less often than a patch says: the library has changed there
 */
export function applyPatches(sources: Record<string, string>, patches: readonly Patch[]): Record<string, string> {
  const patched = { ...sources }
  for (const { id, from, to, times = 1 } of patches) {
    const parts = (patched[id] ?? '').split(from)
    if (parts.length !== times + 1) {
      throw new InputError({
        file: '.vitepress/browser-node/library/patches.ts',
        message: `the patch of ${id} expects ${JSON.stringify(from)} ${times} times; this release of Node.js has it ${parts.length - 1} times.`,
        next: 'Read the module in that release, and change the patch to fit.',
      })
    }
    patched[id] = parts.join(to)
  }
  return patched
}
