import path from 'node:path'

import pLimit from 'p-limit'

import { launchBrowser } from '../../export/browser.ts'
import { discoverExamples } from '../../../scripts/example/discover.ts'
import type { Example } from '../../../scripts/example/example.ts'
import type { Header } from '../../../scripts/example/header.ts'
import { loadHeader } from '../../../scripts/example/load-header.ts'
import { pinnedNode } from '../../../scripts/node/pinned.ts'
import { loadGroups } from '../../../scripts/recording/parse-recording.ts'
import { observationsOf } from '../../../scripts/recording/observation.ts'
import { select } from '../../../scripts/verify/run-examples.ts'
import { takeLibrary } from '../library/library.ts'
import { applyPatches } from '../library/patch.ts'
import { PATCHES } from '../library/patches.ts'
import { bundle } from './bundle.ts'
import { judge, type Verdict } from './judge.ts'
import { prepareProgram } from './program.ts'
import { serve } from './serve.ts'

export interface GateOptions {
  root: string
  /** The folder of this project, absolute. */
  toolchain: string
  filters: string[]
  /** Runs of each example; all must be equal. */
  repeat: number
  jobs: number
  abort: AbortSignal
}

export interface GateResult {
  example: Example
  verdict: Verdict
}

/** Runs examples in a browser and compares each with its recording. */
export async function gate(
  options: GateOptions,
  onResult: (result: GateResult, total: number) => void,
): Promise<GateResult[]> {
  const { root, toolchain, filters, repeat, jobs, abort } = options
  const examples = select(discoverExamples(root).examples, { filters })
  const { executable, version } = pinnedNode(toolchain)
  const library = takeLibrary(executable)
  const sources = applyPatches(library.sources, PATCHES)
  const [worker, page] = await Promise.all([bundle('process/worker.ts'), bundle('gate/page.ts')])
  await using server = await serve({
    '/worker.js': worker,
    '/page.js': page,
    '/library.json': JSON.stringify({ ...library, sources }),
  })
  const browser = await launchBrowser()
  try {
    const tabs = await Promise.all(Array.from({ length: jobs }, () => browser.newPage()))
    for (const tab of tabs) await tab.goto(server.address)
    const limit = pLimit(jobs)
    return await limit.map(examples, async (example) => {
      const tab = tabs.pop()
      if (!tab || abort.aborted) return { example, verdict: { kind: 'refused', reason: 'it was not run' } as Verdict }
      const verdict = await runExample(example)
      tabs.push(tab)
      onResult({ example, verdict }, examples.length)
      return { example, verdict }

      async function runExample(each: Example): Promise<Verdict> {
        const header = loadHeader(root, each)
        const refusal = refuseByHeader(header)
        if (refusal !== undefined) return { kind: 'refused', reason: refusal }
        const recorded = observationsOf(loadGroups(root, each) ?? []).filter(({ variant }) => variant.node === version)
        if (recorded.length === 0) return { kind: 'refused', reason: 'it has no recording' }
        for (const { variant, outcome } of recorded) {
          const start = prepareProgram(root, each, header, {
            toolchain,
            version,
            ...(variant.format && { format: variant.format }),
          })
          for (let time = 0; time < repeat; time += 1) {
            const run = await tab!.evaluate(([program, milliseconds]) => window.runProgram(program, milliseconds), [
              start,
              header.timeout,
            ] as const)
            const found = judge(run, outcome, header, version)
            if (found.kind === 'refused') return found
          }
        }
        return { kind: 'equal' }
      }
    })
  } finally {
    await browser.close()
  }
}

/** Returns why an example is not run in a browser, by its header alone. */
function refuseByHeader({ session, repeat, allow }: Header): string | undefined {
  if (session) return 'it is a session'
  if (repeat > 1) return 'it is a race'
  const needed = allow.find((permission) => !['fs-write', 'fs-read', 'worker', 'net'].includes(permission))
  return needed === undefined ? undefined : `it needs @allow ${needed}`
}

/** The chapter of an example. */
export const chapterOf = ({ id }: Example): string => path.posix.dirname(id)
