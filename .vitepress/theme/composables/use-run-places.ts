import { useMutationObserver } from '@vueuse/core'
import { onMounted, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

/** The line below a run on the page, and the address of its entry's source. */
export interface RunPlace {
  line: HTMLElement
  source: string
}

/** The runs that the page shows just now. */
export function useRunPlaces(): ShallowRef<RunPlace[]> {
  const places = shallowRef<RunPlace[]>([])

  function look(): void {
    const lines = [...document.querySelectorAll<HTMLElement>('.VPContent .run-example .provenance')]
    const isSame = lines.length === places.value.length && lines.every((line, at) => line === places.value[at]?.line)
    if (!isSame) places.value = lines.flatMap(toPlace)
  }

  onMounted(look)
  useMutationObserver(() => document.querySelector<HTMLElement>('.VPContent'), look, { childList: true, subtree: true })
  return places
}

function toPlace(line: HTMLElement): RunPlace[] {
  const source = line.querySelector<HTMLAnchorElement>('.source')?.href
  return source === undefined ? [] : [{ line, source }]
}
