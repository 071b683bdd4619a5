import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'

import { isKept, KEPT, type KeptName } from '../lib/kept-data.ts'

const RAW = {
  initOnMounted: true,
  writeDefaults: false,
  serializer: { read: (text: string) => text, write: (text: string | null) => text ?? '' },
}
const NAMES = Object.keys(KEPT) as KeptName[]

/** Tells for each kind of data whether this device has any, and removes it. */
export function useKeptData() {
  const stored = byName((name) => useLocalStorage<string | null>(KEPT[name], null, RAW))
  const kept = computed(() => byName((name) => isKept(stored[name].value)))
  const isEmpty = computed(() => !Object.values(kept.value).includes(true))
  // Without a value, nothing stays in the storage.
  const forget = (name: KeptName): void => void (stored[name].value = null)
  const forgetAll = (): void => NAMES.forEach(forget)
  return { kept, isEmpty, forget, forgetAll }
}

function byName<Value>(valueOf: (name: KeptName) => Value): Record<KeptName, Value> {
  return Object.fromEntries(NAMES.map((name) => [name, valueOf(name)])) as Record<KeptName, Value>
}
