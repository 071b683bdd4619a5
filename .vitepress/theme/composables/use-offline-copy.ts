import { useIntervalFn } from '@vueuse/core'
import { onMounted, readonly, ref } from 'vue'

import type { Edition } from '../../../scripts/contracts/edition.ts'
import { countSavedFiles, findRegistration, readEdition, removeCopy, saveCopy } from '../lib/offline-copy.ts'
import { isOnDisk } from '../lib/read-from-disk.ts'

/** State of the offline copy; `onDisk` if the page itself is read from disk. */
type CopyState = 'unknown' | 'onDisk' | 'unsupported' | 'absent' | 'saving' | 'interrupted' | 'saved' | 'removed'

/** Saves an offline copy of the book in the browser, reports its state, and removes it. */
export function useOfflineCopy() {
  const state = ref<CopyState>('unknown')
  /** The edition that the site serves; undefined until it is loaded. */
  const edition = ref<Edition>()
  /** Number of files saved so far. */
  const saved = ref(0)
  const count = async (): Promise<void> => void (saved.value = await countSavedFiles())
  const polling = useIntervalFn(count, 250, { immediate: false })

  onMounted(async () => {
    if (isOnDisk) return void (state.value = 'onDisk')
    if (!isSecureContext || !('serviceWorker' in navigator)) return void (state.value = 'unsupported')
    edition.value = await readEdition().catch(() => undefined)
    const registration = await findRegistration().catch(() => undefined)
    if (registration?.active) return void (state.value = 'saved')
    await count()
    if (registration?.installing) return save()
    state.value = saved.value > 0 ? 'interrupted' : 'absent'
  })

  async function save(): Promise<void> {
    state.value = 'saving'
    polling.resume()
    state.value = await saveCopy().then(
      () => 'saved',
      () => 'interrupted',
    )
    polling.pause()
    await count()
  }

  async function remove(): Promise<void> {
    await removeCopy()
    state.value = 'removed'
    saved.value = 0
  }

  return { state: readonly(state), edition, saved, save, remove }
}
