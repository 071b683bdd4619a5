import { computed, onMounted, onUnmounted, shallowReactive, type ComputedRef } from 'vue'
import { useLocalStorage } from '@vueuse/core'

import { KEPT } from '../lib/kept-data.ts'

/** Number of correct predictions, and number of predictions made. */
interface Total {
  right: number
  made: number
}

/** By id of the example: number of correct lines at the first attempt, and of all lines. */
type Score = Record<string, { placed: number; lines: number }>

/** Ids of the predictions on the current page. */
const onPage = shallowReactive(new Set<string>())

/** The reader's score, which only the browser's local storage has. */
export function useScore() {
  const score = useLocalStorage<Score>(KEPT.predictions, {}, { initOnMounted: true })

  function totalOf(ids?: string[]): Total {
    const made = Object.entries(score.value).filter(([id]) => ids === undefined || ids.includes(id))
    return { right: made.filter(([, { placed, lines }]) => placed === lines).length, made: made.length }
  }

  /** Only the first attempt at an example counts. */
  function add(id: string, placed: number, lines: number): void {
    if (!(id in score.value)) score.value = { ...score.value, [id]: { placed, lines } }
  }

  /** Counts an example as part of the page while its component is mounted. */
  function register(id: string): void {
    onMounted(() => onPage.add(id))
    onUnmounted(() => onPage.delete(id))
  }

  /** The score of the programs of a chapter; of the book, if none is given. */
  function scoreOf(chapter?: string): Total {
    return totalOf(
      chapter === undefined ? undefined : Object.keys(score.value).filter((id) => id.startsWith(`${chapter}/`)),
    )
  }

  const page: ComputedRef<Total> = computed(() => totalOf([...onPage]))
  const book: ComputedRef<Total> = computed(() => totalOf())
  const clear = (): void => void (score.value = {})
  return { page, book, scoreOf, register, add, clear }
}
