import { useEventListener } from '@vueuse/core'
import { onMounted, shallowRef } from 'vue'

import { findRegistration, waitUntilInstalled } from '../lib/offline-copy.ts'

/** Finds an edition later than the offline copy; it doesn't become active until the reader updates. */
export function useLaterEdition() {
  /** The installed service worker of a later edition; undefined if there is none. */
  const waiting = shallowRef<ServiceWorker>()

  onMounted(async () => {
    if (!('serviceWorker' in navigator)) return
    const registration = await findRegistration().catch(() => undefined)
    if (!registration?.active) return
    if (registration.waiting) waiting.value = registration.waiting
    else if (registration.installing) await offer(registration.installing)
    useEventListener(registration, 'updatefound', () => registration.installing && offer(registration.installing))
  })

  async function offer(worker: ServiceWorker): Promise<void> {
    await waitUntilInstalled(worker).then(
      () => (waiting.value = worker),
      // The browser retries at the next visit.
      () => undefined,
    )
  }

  /** Activates the later edition and reloads the page. */
  function update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.value?.postMessage('take over')
  }

  return { waiting, update }
}
