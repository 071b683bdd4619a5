import { onMounted, reactive, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'

/** What the players of one figure have in common: one for each of its outcomes. */
export interface SharedTrace {
  /** Whether all outcomes are shown, and replayed together. */
  compare: boolean
  /** Where they are then, in steps. */
  at: number
  /** The one that the reader has used last: its lines are marked in the code. */
  leader: Element | null
}

const figures = new WeakMap<Element, SharedTrace>()

/** The state that a player shares with the others of its figure. */
export function useSharedTrace(root: Readonly<Ref<HTMLElement | null>>): ShallowRef<SharedTrace> {
  const shared = shallowRef(reactive<SharedTrace>({ compare: false, at: 0, leader: null }))

  onMounted(() => {
    const figure = root.value?.closest('.run-example')
    if (!figure) return
    const known = figures.get(figure) ?? shared.value
    figures.set(figure, known)
    shared.value = known
  })
  // The tabs give way: see trace.css.
  watch(
    () => shared.value.compare,
    (compare) => root.value?.closest('.outcomes')?.classList.toggle('compare', compare),
  )

  return shared
}
