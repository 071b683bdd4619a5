import { computed, nextTick, ref, shallowRef, type Ref } from 'vue'

import { isCorrect, moveItem, shuffle } from '../lib/prediction.ts'
import { useScore } from './use-score.ts'

/**
 * A reader's prediction of the order in which a run prints its lines.
 * @param id the id of the example
 * @param list the list element whose items are the lines
 */
export function usePrediction(id: string, lines: string[], list: Readonly<Ref<HTMLElement | null>>) {
  const guess = shallowRef(shuffle(lines, id))
  const isOpen = ref(false)
  const hasGuessed = ref(false)
  const attempts = ref(0)
  const { register, add } = useScore()
  register(id)
  const correct = computed(() => isCorrect(guess.value, lines))
  const right = computed(() => correct.value.filter(Boolean).length)

  function move(from: number, to: number): void {
    if (to >= 0 && to < lines.length && !hasGuessed.value) guess.value = moveItem(guess.value, from, to)
  }

  /** Moves a line up or down; the focus follows to the same button of that line, or to the other one if it is disabled. */
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

  /** Shows the output without a prediction; the score doesn't change. */
  function reveal(): void {
    isOpen.value = true
  }

  function again(): void {
    attempts.value += 1
    guess.value = shuffle(lines, id + attempts.value)
    hasGuessed.value = false
    isOpen.value = false
  }

  return { guess, isOpen, hasGuessed, correct, right, move, step, check, reveal, again }
}
