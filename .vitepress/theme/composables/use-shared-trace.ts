import { onMounted, reactive, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

/** State that the players of one figure share; each outcome of an example has a player. */
interface SharedTrace {
  /** True if all outcomes are visible and replay together. */
  compare: boolean
  /** Number of steps replayed so far, if `compare` is true. */
  at: number
  /** Number of steps of the longest trace. */
  longest: number
  /** The player that the reader used last; the code marks the lines of its step. */
  leader: Element | null
}

const figures = new WeakMap<Element, SharedTrace>()

/**
 * The state that a player shares with the other players of its figure.
 * @param length number of steps of the player's trace
 */
export function useSharedTrace(root: Readonly<Ref<HTMLElement | null>>, length: number): ShallowRef<SharedTrace> {
  const shared = shallowRef(reactive<SharedTrace>({ compare: false, at: 0, longest: 0, leader: null }))

  onMounted(() => {
    const figure = root.value?.closest('.run-example')
    if (!figure) return
    const known = figures.get(figure) ?? shared.value
    figures.set(figure, known)
    known.longest = Math.max(known.longest, length)
    known.compare ||= root.value?.closest('.outcomes.compare') != null
    shared.value = known
  })
  // trace.css shows all panels instead of tabs.
  watch(
    () => shared.value.compare,
    (compare) => root.value?.closest('.outcomes')?.classList.toggle('compare', compare),
  )

  return shared
}
