import { onMounted, reactive, ref, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'

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

/** The state that a player shares with the others of its figure, and whether there are others. */
export function useSharedTrace(root: Readonly<Ref<HTMLElement | null>>) {
  const shared = shallowRef(reactive<SharedTrace>({ compare: false, at: 0, leader: null }))
  const hasOthers = ref(false)

  onMounted(() => {
    const figure = root.value?.closest('.run-example')
    if (!figure) return
    const known = figures.get(figure) ?? shared.value
    figures.set(figure, known)
    shared.value = known
    hasOthers.value = figure.querySelectorAll('.TracePlayer').length > 1
  })
  // The tabs give way: see trace.css.
  watch(
    () => shared.value.compare,
    (compare) => root.value?.closest('.outcomes')?.classList.toggle('compare', compare),
  )

  return { shared, hasOthers }
}
