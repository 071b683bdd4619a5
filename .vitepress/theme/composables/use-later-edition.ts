import { useEventListener } from '@vueuse/core'
import { onMounted, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

import { findKeeper, installed } from '../lib/service-worker.ts'

interface LaterEdition {
  /** The service worker of the edition that is here, and is not read yet. */
  waiting: ShallowRef<ServiceWorker | undefined>
  /** Reads it from now on: the page is loaded anew. */
  take: () => void
}

/** Offers the edition that came after the one that is kept. It waits until the reader asks for it. */
export function useLaterEdition(): LaterEdition {
  const waiting = shallowRef<ServiceWorker>()

  onMounted(async () => {
    if (!('serviceWorker' in navigator)) return
    const keeper = await findKeeper().catch(() => undefined)
    if (!keeper?.active) return
    if (keeper.waiting) waiting.value = keeper.waiting
    else if (keeper.installing) await offer(keeper.installing)
    useEventListener(keeper, 'updatefound', () => keeper.installing && offer(keeper.installing))
  })

  async function offer(worker: ServiceWorker): Promise<void> {
    await installed(worker).then(
      () => (waiting.value = worker),
      // It is tried again at the next visit.
      () => undefined,
    )
  }

  function take(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.value?.postMessage('take over')
  }

  return { waiting, take }
}
