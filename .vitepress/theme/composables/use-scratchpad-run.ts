import { tryOnScopeDispose } from '@vueuse/core'
import { withBase } from 'vitepress'
import { shallowRef, type Component, type ShallowRef } from 'vue'

import type { ScratchpadResponse, ScratchpadRequest } from '../../../scripts/contracts/scratchpad.ts'

/** The result of a run. */
export interface ScratchpadResult {
  /** Problems to fix; empty if the run passed. */
  report: string
  /** Shows the run in the same way as a page does. */
  component?: Component
  /** The reason why the server rejected the program. */
  rejected?: string
}

/** The run of the program in the scratchpad; a new run cancels the one before. */
export interface ScratchpadRun {
  state: ShallowRef<'idle' | 'running' | 'stopped'>
  result: ShallowRef<ScratchpadResult | undefined>
  /** Number of finished runs. */
  runs: ShallowRef<number>
  start: (request: Extract<ScratchpadRequest, { source: string }>) => Promise<void>
  /** Stops the run; its output so far is the result. */
  stop: () => void
}

/** Sends programs to the dev server and receives their results. */
export function useScratchpadRun(): ScratchpadRun {
  const state: ScratchpadRun['state'] = shallowRef('idle')
  const result: ScratchpadRun['result'] = shallowRef()
  const runs = shallowRef(0)
  let current: AbortController | undefined
  let isStopped = false

  async function start(request: ScratchpadRequest): Promise<void> {
    current?.abort()
    const controller = new AbortController()
    current = controller
    isStopped = false
    state.value = 'running'
    const response = await run(request, controller.signal).catch((error: unknown) => ({
      report: '',
      rejected: String(error),
    }))
    if (current !== controller || controller.signal.aborted) return
    result.value = response
    runs.value += 1
    state.value = isStopped ? 'stopped' : 'idle'
  }

  function stop(): void {
    isStopped = true
    void post({ stop: true })
  }

  // The server stops a run when its request is aborted.
  tryOnScopeDispose(() => current?.abort())

  return { state, result, runs, start, stop }
}

async function run(request: ScratchpadRequest, signal: AbortSignal): Promise<ScratchpadResult> {
  const response = await post(request, signal)
  if (!response.ok) return { report: '', rejected: `${response.status} ${await response.text()}` }
  const { report, component: address }: ScratchpadResponse = await response.json()
  if (address === undefined) return { report }
  const { default: component }: { default: Component } = await import(/* @vite-ignore */ withBase(address))
  return { report, component }
}

function post(request: ScratchpadRequest, signal?: AbortSignal): Promise<Response> {
  return fetch(withBase('/__scratchpad'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  })
}
