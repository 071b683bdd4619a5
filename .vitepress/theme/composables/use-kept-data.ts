import { useLocalStorage } from '@vueuse/core'
import { computed, type Ref } from 'vue'

import { isKept, KEPT, type KeptName } from '../lib/kept-data.ts'

const RAW = {
  initOnMounted: true,
  writeDefaults: false,
  serializer: { read: (text: string) => text, write: (text: string | null) => text ?? '' },
}

/** What the site has stored on this device, by kind, and functions to remove it. */
export function useKeptData() {
  const stored = Object.entries(KEPT).map(
    ([name, key]) => [name as KeptName, useLocalStorage<string | null>(key, null, RAW)] as const,
  )
  const kept = computed(
    () => Object.fromEntries(stored.map(([name, value]) => [name, isKept(value.value)])) as Record<KeptName, boolean>,
  )
  const isEmpty = computed(() => !Object.values(kept.value).includes(true))
  const forget = (name: KeptName): void => stored.filter(([each]) => each === name).forEach(([, value]) => clear(value))
  const forgetAll = (): void => stored.forEach(([, value]) => clear(value))
  return { kept, isEmpty, forget, forgetAll }
}

/** Without a value, nothing stays in the storage. */
function clear(value: Ref<string | null>): void {
  value.value = null
}
