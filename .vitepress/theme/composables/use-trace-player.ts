import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import { useElementVisibility, useIntervalFn } from '@vueuse/core'

import { markChart, markCode, markOutput, readCode, readSteps } from '../lib/trace-figure.ts'
import { momentAt } from '../lib/trace-step.ts'
import type { TraceStep } from '../lib/trace-step.ts'
import { useSharedTrace } from './use-shared-trace.ts'

/** Milliseconds between two steps at speed 1. */
const PACE = 1200
const NOWHERE = { asked: undefined, ran: [] }

/**
 * Replays the chart within an element.
 * @param length how many steps it has
 */
export function useTracePlayer(root: Readonly<Ref<HTMLElement | null>>, length: number) {
  const shared = useSharedTrace(root)
  const own = ref(0)
  const speed = ref(1)
  const steps = shallowRef<TraceStep[]>([])
  const code = shallowRef(new Map<string, string>())
  const at = computed(() => Math.min(shared.value.compare ? shared.value.at : own.value, length))
  const moment = computed(() => momentAt(steps.value, at.value))
  const queues = computed(() => steps.value.some(({ by }) => by !== undefined))
  const isVisible = useElementVisibility(root)
  const { isActive, pause, resume } = useIntervalFn(advance, () => PACE / speed.value, { immediate: false })

  onMounted(() => {
    if (root.value) steps.value = readSteps(root.value)
  })
  watch([at, isVisible, () => shared.value.leader], show)

  function show(): void {
    const panel = root.value?.closest('.panel')
    const figure = root.value?.closest('.run-example')
    if (!root.value || !panel || !figure || !isVisible.value) return
    markChart(root.value, at.value)
    markOutput(panel, at.value === 0 ? undefined : moment.value.printed)
    const { compare, leader } = shared.value
    const places = moment.value.current ?? NOWHERE
    code.value = readCode(figure, places)
    if (!compare || leader === root.value) markCode(figure, places)
  }

  function move(to: number): void {
    own.value = Math.min(Math.max(to, 0), length)
    Object.assign(shared.value, { at: own.value, leader: root.value })
  }

  function advance(): void {
    if (at.value < length) move(at.value + 1)
    if (at.value >= length) pause()
  }

  /** To a step; whatever the reader does by hand ends playing. */
  function go(to: number): void {
    pause()
    move(to)
  }

  function toggle(): void {
    if (isActive.value) return pause()
    if (at.value >= length) move(0)
    advance()
    resume()
  }

  return { at, moment, code, queues, speed, shared, isActive, go, toggle }
}
