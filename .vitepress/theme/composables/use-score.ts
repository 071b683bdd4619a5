import { computed, onMounted, onUnmounted, shallowReactive } from 'vue'
import type { ComputedRef } from 'vue'
import { useLocalStorage } from '@vueuse/core'

import type { Total } from '../../messages/predict-words.ts'

/** Lines in their place at the first try, and all lines, by example. */
type Score = Record<string, { placed: number; lines: number }>

const KEY = 'proven-predictions'

/** Examples that can be predicted on the page that is open. */
const here = shallowReactive(new Set<string>())

/** The reader's score. It is kept in this browser, and nowhere else. */
export function useScore() {
  const score = useLocalStorage<Score>(KEY, {}, { initOnMounted: true })

  function totalOf(ids?: string[]): Total {
    const made = Object.entries(score.value).filter(([id]) => ids === undefined || ids.includes(id))
    return { right: made.filter(([, { placed, lines }]) => placed === lines).length, made: made.length }
  }

  /** The first try counts; later ones are practice. */
  function add(id: string, placed: number, lines: number): void {
    if (!(id in score.value)) score.value = { ...score.value, [id]: { placed, lines } }
  }

  /** Counts an example among those of the page, as long as its component is there. */
  function enter(id: string): void {
    onMounted(() => here.add(id))
    onUnmounted(() => here.delete(id))
  }

  const page: ComputedRef<Total> = computed(() => totalOf([...here]))
  const book: ComputedRef<Total> = computed(() => totalOf())
  const clear = (): void => void (score.value = {})
  return { page, book, enter, add, clear }
}
