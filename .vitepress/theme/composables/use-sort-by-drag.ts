import type { Ref } from 'vue'
import { ref } from 'vue'
import { useEventListener } from '@vueuse/core'

/**
 * Lets the items of a list be dragged by a handle, by mouse, pen or touch.
 * @param list its children are the items
 * @param move called as soon as the dragged item is over the place of another
 * @returns the place of the item that is being dragged
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
    const to = placeUnder(clientY)
    if (to === undefined || to === from) return
    move(from, to)
    dragged.value = to
  })
  useEventListener(['pointerup', 'pointercancel'], () => void (dragged.value = undefined))

  function placeUnder(y: number): number | undefined {
    const boxes = [...(list.value?.children ?? [])].map((item) => item.getBoundingClientRect())
    const at = boxes.findIndex(({ top, bottom }) => y >= top && y < bottom)
    return at < 0 ? undefined : at
  }

  return dragged
}
