import { computed, inject, onMounted, ref, shallowRef, watch, type InjectionKey, type Ref } from 'vue'
import { useElementVisibility, useIntervalFn, usePreferredReducedMotion, whenever } from '@vueuse/core'

import { markChart, markCode, markOutput, readCode, readSteps } from '../lib/trace-figure.ts'
import { stateAt, type TraceStep } from '../lib/trace-step.ts'
import { useSharedTrace } from './use-shared-trace.ts'

/** Milliseconds between two steps at speed 1. */
const INTERVAL = 1200
/** Provided as true by what plays its figures once, as soon as they are visible, if the reader has nothing against motion. */
export const PLAYS_ONCE: InjectionKey<boolean> = Symbol('plays once')
const NO_LINES = { asked: undefined, ran: [] }

/**
 * Replays a chart.
 * @param root the element that contains the chart
 * @param length number of steps of the chart
 */
export function useTracePlayer(root: Readonly<Ref<HTMLElement | null>>, length: number) {
  const shared = useSharedTrace(root, length)
  const own = ref(0)
  const speed = ref(1)
  const steps = shallowRef<TraceStep[]>([])
  const code = shallowRef(new Map<string, string>())
  const at = computed(() => (shared.value.compare ? shared.value.at : own.value))
  /** Number of steps to go through: those of the longest trace, if several replay together. */
  const end = computed(() => (shared.value.compare ? shared.value.longest : length))
  const state = computed(() => stateAt(steps.value, Math.min(at.value, length)))
  const queues = computed(() => steps.value.some(({ by }) => by !== undefined))
  const isVisible = useElementVisibility(root)
  const { isActive, pause, resume } = useIntervalFn(advance, () => INTERVAL / speed.value, { immediate: false })

  onMounted(() => {
    if (root.value) steps.value = readSteps(root.value)
  })
  const motion = usePreferredReducedMotion()
  if (inject(PLAYS_ONCE, false)) whenever(isVisible, playOnce, { once: true })
  watch([at, isVisible, () => shared.value.leader], show)

  function show(): void {
    const panel = root.value?.closest('.panel')
    const figure = root.value?.closest('.run-example')
    if (!root.value || !panel || !figure || !isVisible.value) return
    markChart(root.value, at.value)
    markOutput(panel, at.value === 0 ? undefined : state.value.printed)
    const { compare, leader } = shared.value
    const lines = state.value.current ?? NO_LINES
    code.value = readCode(figure, lines)
    if (!compare || leader === root.value) markCode(figure, lines)
  }

  function move(to: number): void {
    own.value = Math.min(Math.max(to, 0), end.value)
    Object.assign(shared.value, { at: own.value, leader: root.value })
  }

  function advance(): void {
    if (at.value < end.value) move(at.value + 1)
    if (at.value >= end.value) pause()
  }

  /** The players of a figure replay together: the first one to begin is enough. */
  function playOnce(): void {
    if (motion.value !== 'reduce' && shared.value.leader === null) toggle()
  }

  /** Jumps to a step and pauses. */
  function go(to: number): void {
    pause()
    move(to)
  }

  function toggle(): void {
    if (isActive.value) return pause()
    if (at.value >= end.value) move(0)
    advance()
    resume()
  }

  return { at, end, state, code, queues, speed, shared, isActive, go, toggle }
}
