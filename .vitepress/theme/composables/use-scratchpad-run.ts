import { tryOnScopeDispose } from '@vueuse/core'
import { withBase } from 'vitepress'
import { shallowRef, type Component } from 'vue'

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

export type RunState = 'idle' | 'running' | 'stopped'

/** Sends the program in the scratchpad to the dev server and receives the result; a new run cancels the one before. */
export function useScratchpadRun() {
  const state = shallowRef<RunState>('idle')
  const result = shallowRef<ScratchpadResult>()
  /** Number of finished runs. */
  const runs = shallowRef(0)
  let current: AbortController | undefined
  let isStopped = false

  async function start(request: Extract<ScratchpadRequest, { source: string }>): Promise<void> {
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

  /** Stops the run; its output so far is the result. */
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
