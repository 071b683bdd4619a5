import { tryOnScopeDispose } from '@vueuse/core'
import { withBase } from 'vitepress'
import { shallowRef } from 'vue'
import type { Component, ShallowRef } from 'vue'

import type { ScratchpadResponse, ScratchpadRequest } from '../../../scripts/contracts/scratchpad.ts'

/** What came of a run. */
export interface LabResult {
  /** What there is to mend; empty where it went well. */
  report: string
  /** The run as pages show it. */
  shown?: Component
  /** Why the server ran nothing. */
  refused?: string
}

/** The run of a program in the lab: one at a time. */
export interface LabRun {
  state: ShallowRef<'idle' | 'running' | 'stopped'>
  result: ShallowRef<LabResult | undefined>
  /** How many there were. */
  runs: ShallowRef<number>
  start: (asked: Extract<ScratchpadRequest, { source: string }>) => Promise<void>
  /** Ends it; what it has printed until then is shown. */
  stop: () => void
}

export function useScratchpadRun(): LabRun {
  const state: LabRun['state'] = shallowRef('idle')
  const result: LabRun['result'] = shallowRef()
  const runs = shallowRef(0)
  let control: AbortController | undefined
  let isStopped = false

  async function start(asked: ScratchpadRequest): Promise<void> {
    control?.abort()
    const mine = new AbortController()
    control = mine
    isStopped = false
    state.value = 'running'
    const answer = await ask(asked, mine.signal).catch((error: unknown) => ({ report: '', refused: String(error) }))
    if (control !== mine || mine.signal.aborted) return
    result.value = answer
    runs.value += 1
    state.value = isStopped ? 'stopped' : 'idle'
  }

  function stop(): void {
    isStopped = true
    void post({ stop: true })
  }

  // Without anyone who waits for it, the server ends it.
  tryOnScopeDispose(() => control?.abort())

  return { state, result, runs, start, stop }
}

async function ask(asked: ScratchpadRequest, signal: AbortSignal): Promise<LabResult> {
  const response = await post(asked, signal)
  if (!response.ok) return { report: '', refused: `${response.status} ${await response.text()}` }
  const { report, component }: ScratchpadResponse = await response.json()
  if (component === undefined) return { report }
  const { default: shown }: { default: Component } = await import(/* @vite-ignore */ withBase(component))
  return { report, shown }
}

function post(asked: ScratchpadRequest, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify(asked)
  return fetch(withBase('/__lab'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, signal })
}
