import { useLocalStorage, type RemovableRef } from '@vueuse/core'

import { KEPT } from '../lib/kept-data.ts'

const MOST = 6

/** Queries whose results the reader opened, newest first. Only the browser's local storage has them. */
export function useRecentQueries(): {
  recent: RemovableRef<string[]>
  add: (query: string) => void
  clear: () => void
} {
  const recent = useLocalStorage<string[]>(KEPT.searches, [])
  return {
    recent,
    add: (query) => void (recent.value = [query, ...recent.value.filter((each) => each !== query)].slice(0, MOST)),
    clear: () => void (recent.value = []),
  }
}
