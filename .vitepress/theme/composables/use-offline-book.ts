import { useIntervalFn } from '@vueuse/core'
import { onMounted, readonly, ref } from 'vue'
import type { DeepReadonly, Ref } from 'vue'

import type { Edition } from '../../../scripts/contracts/edition.ts'
import { countKept, findKeeper, keepBook, readEdition, removeBook } from '../lib/service-worker.ts'
import { isOnDisk } from '../lib/read-from-disk.ts'

/** Where the book is: opened from disk, on the host alone, on its way, on its way no more, or here. */
export type Keeping = 'unknown' | 'onDisk' | 'unable' | 'away' | 'coming' | 'broken' | 'here' | 'removed'

interface OfflineBook {
  state: DeepReadonly<Ref<Keeping>>
  edition: Ref<Edition | undefined>
  /** Files that are here already. */
  kept: Ref<number>
  keep: () => Promise<void>
  remove: () => Promise<void>
}

/** Looks whether the browser has the book, and keeps or removes it. */
export function useOfflineBook(): OfflineBook {
  const state = ref<Keeping>('unknown')
  const edition = ref<Edition>()
  const kept = ref(0)
  const count = async (): Promise<void> => void (kept.value = await countKept())
  const watch = useIntervalFn(count, 250, { immediate: false })

  onMounted(async () => {
    if (isOnDisk) return void (state.value = 'onDisk')
    if (!isSecureContext || !('serviceWorker' in navigator)) return void (state.value = 'unable')
    edition.value = await readEdition().catch(() => undefined)
    const keeper = await findKeeper().catch(() => undefined)
    if (keeper?.active) return void (state.value = 'here')
    await count()
    if (keeper?.installing) return keep()
    state.value = kept.value > 0 ? 'broken' : 'away'
  })

  async function keep(): Promise<void> {
    state.value = 'coming'
    watch.resume()
    state.value = await keepBook().then(
      () => 'here',
      () => 'broken',
    )
    watch.pause()
    await count()
  }

  async function remove(): Promise<void> {
    await removeBook()
    state.value = 'removed'
    kept.value = 0
  }

  return { state: readonly(state), edition, kept, keep, remove }
}
