import { useEventListener } from '@vueuse/core'
import { useRouter, type Router } from 'vitepress'
import { nextTick, onMounted } from 'vue'

import { isOnDisk } from '../lib/read-from-disk.ts'
import { findTarget, reveal } from '../lib/reveal.ts'

/** Shows what the address of the page names, wherever it is folded away, and scrolls there. */
export function useReveal(): void {
  const router = useRouter()
  const show = async (): Promise<void> => {
    await nextTick()
    const target = findTarget()
    if (!target) return
    await nameHeading(target, router)
    if (!reveal(target)) return
    // After the scrolling of VitePress, which did not know the place.
    requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView({ block: 'start' })))
  }
  router.onAfterRouteChange = show
  onMounted(show)
  useEventListener('hashchange', show)
}

/** Replaces the id that only a Chinese heading has by the one that it has in both languages, so that they can be switched. */
async function nameHeading(target: HTMLElement, router: Router): Promise<void> {
  // Pages on disk cannot change their address.
  if (isOnDisk || !target.matches('.former-id')) return
  const id = target.parentElement?.id ?? ''
  await router.go(`${location.pathname}${location.search}#${encodeURIComponent(id)}`, { replace: true })
}
