import { useDebounceFn, useEventListener } from '@vueuse/core'
import { shallowRef, type Ref } from 'vue'

import { PROGRAMS, typedNames, type TypedName } from '../lib/typed-names.ts'

/** Time in milliseconds that the pointer must rest on a name; also the time to move from the name to the popover. */
const DELAY = 120

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * The name in a program that the reader points at, taps, or, after Enter, reaches with the arrow keys.
 * @param popover the element with the type of the name; it stays open while the pointer is on it
 */
export function useTypedName(popover: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<TypedName | undefined>> {
  const shown = shallowRef<TypedName>()
  let keyboard: { names: TypedName[]; index: number } | undefined

  function hide(): void {
    shown.value = undefined
    keyboard = undefined
  }

  /** Ignores a pointer with a pressed button: the reader selects text. */
  async function onPointer({ target, clientX, clientY, buttons }: MouseEvent): Promise<void> {
    if (keyboard || buttons > 0 || popover.value?.contains(target as Node)) return
    const program = programOf(target)
    const names = program ? await typedNames(program) : []
    shown.value = names.find(({ range }) =>
      [...range.getClientRects()].some((rect) => contains(rect, clientX, clientY)),
    )
  }

  async function onKey(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape') return hide()
    const program = programOf(event.target)
    if (!program || event.target !== program || event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[event.key]
    if (event.key !== 'Enter' && (!keyboard || step === undefined)) return
    event.preventDefault()
    if (keyboard && step !== undefined)
      keyboard.index = (keyboard.index + step + keyboard.names.length) % keyboard.names.length
    else keyboard = { names: await typedNames(program), index: 0 }
    shown.value = keyboard.names[keyboard.index]
  }

  useEventListener(document, 'pointermove', useDebounceFn(onPointer, DELAY))
  useEventListener(document, 'click', onPointer)
  useEventListener(document, 'keydown', onKey)
  useEventListener(document, 'focusout', () => keyboard && hide())
  useEventListener(document, 'scroll', () => !keyboard && hide(), { capture: true, passive: true })
  return shown
}

function programOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(PROGRAMS) : null
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom
}
