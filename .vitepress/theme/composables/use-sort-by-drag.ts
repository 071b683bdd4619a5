import { ref, type Ref } from 'vue'
import { useEventListener } from '@vueuse/core'

/**
 * Lets the reader drag the items of a list by their handles, with mouse, pen or touch.
 * @param list the parent of the items
 * @param move called when the dragged item is over another item, with both indexes
 * @returns index of the dragged item; undefined if there is none
 */
export function useSortByDrag(
  list: Readonly<Ref<HTMLElement | null>>,
  move: (from: number, to: number) => void,
): Ref<number | undefined> {
  const dragged = ref<number>()

  useEventListener(list, 'pointerdown', (event: PointerEvent) => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('.handle') : null
    const item = handle?.closest('li')
    if (!handle || !item || event.button !== 0) return
    event.preventDefault()
    dragged.value = [...(list.value?.children ?? [])].indexOf(item)
  })
  useEventListener('pointermove', ({ clientY }: PointerEvent) => {
    const from = dragged.value
    if (from === undefined) return
    const to = indexUnder(clientY)
    if (to === undefined || to === from) return
    move(from, to)
    dragged.value = to
  })
  useEventListener(['pointerup', 'pointercancel'], () => void (dragged.value = undefined))

  function indexUnder(y: number): number | undefined {
    const boxes = [...(list.value?.children ?? [])].map((item) => item.getBoundingClientRect())
    const index = boxes.findIndex(({ top, bottom }) => y >= top && y < bottom)
    return index < 0 ? undefined : index
  }

  return dragged
}
