import { useDebounceFn, useEventListener } from '@vueuse/core'
import { shallowRef } from 'vue'
import type { Ref } from 'vue'

import { PROGRAMS, typedNames } from '../lib/typed-names.ts'
import type { TypedName } from '../lib/typed-names.ts'

/** How long a pointer rests before it is taken to ask, and how long it may be on its way to the answer; milliseconds. */
const REST = 120

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * The name in a program that the reader points at, taps, or, after Enter on the program, walks to with the arrow keys.
 * @param answer the element that says what it is: the pointer may rest there, too
 */
export function useTypedName(answer: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<TypedName | undefined>> {
  const shown = shallowRef<TypedName>()
  let walked: { names: TypedName[]; at: number } | undefined

  function hide(): void {
    shown.value = undefined
    walked = undefined
  }

  /** A pointer with a button down selects text, and asks nothing. */
  async function point({ target, clientX, clientY, buttons }: MouseEvent): Promise<void> {
    if (walked || buttons > 0 || answer.value?.contains(target as Node)) return
    const program = programOf(target)
    const names = program ? await typedNames(program) : []
    shown.value = names.find(({ range }) => [...range.getClientRects()].some((rect) => holds(rect, clientX, clientY)))
  }

  async function press(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape') return hide()
    const program = programOf(event.target)
    if (!program || event.target !== program || event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[event.key]
    if (event.key !== 'Enter' && (!walked || step === undefined)) return
    event.preventDefault()
    if (walked && step !== undefined) walked.at = (walked.at + step + walked.names.length) % walked.names.length
    else walked = { names: await typedNames(program), at: 0 }
    shown.value = walked.names[walked.at]
  }

  useEventListener(document, 'pointermove', useDebounceFn(point, REST))
  useEventListener(document, 'click', point)
  useEventListener(document, 'keydown', press)
  useEventListener(document, 'focusout', () => walked && hide())
  useEventListener(document, 'scroll', () => !walked && hide(), { capture: true, passive: true })
  return shown
}

function programOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(PROGRAMS) : null
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom
}
