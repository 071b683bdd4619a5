import { computed, nextTick, ref, shallowRef } from 'vue'
import type { Ref } from 'vue'

import { moved, placed, shuffle } from '../lib/prediction.ts'
import { useScore } from './use-score.ts'

/**
 * A reader's guess at what a run has printed.
 * @param list the items that the reader moves
 */
export function usePrediction(id: string, lines: string[], list: Readonly<Ref<HTMLElement | null>>) {
  const guess = shallowRef(shuffle(lines, id))
  const isOpen = ref(false)
  const hasGuessed = ref(false)
  const tries = ref(0)
  const { enter, add } = useScore()
  enter(id)
  const places = computed(() => placed(guess.value, lines))
  const right = computed(() => places.value.filter(Boolean).length)

  function move(from: number, to: number): void {
    if (to >= 0 && to < lines.length && !hasGuessed.value) guess.value = moved(guess.value, from, to)
  }

  /** Moves the focus along, to the button of the same name in the item's new place. */
  async function step(from: number, by: -1 | 1): Promise<void> {
    const { key } = guess.value[from] ?? {}
    move(from, from + by)
    await nextTick()
    const item = list.value?.querySelector(`[data-key="${key}"]`)
    const [wanted, other] = by < 0 ? ['.up', '.down'] : ['.down', '.up']
    const button =
      item?.querySelector<HTMLElement>(`${wanted}:not(:disabled)`) ?? item?.querySelector<HTMLElement>(other)
    button?.focus()
  }

  function check(): void {
    hasGuessed.value = true
    isOpen.value = true
    add(id, right.value, lines.length)
  }

  /** To see the output without a guess is no try, but it ends this one. */
  function reveal(): void {
    isOpen.value = true
  }

  function again(): void {
    tries.value += 1
    guess.value = shuffle(lines, id + tries.value)
    hasGuessed.value = false
    isOpen.value = false
  }

  return { guess, isOpen, hasGuessed, places, right, move, step, check, reveal, again }
}
