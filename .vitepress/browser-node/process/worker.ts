import { takeBrowser } from './browser.ts'
import { createNode } from './create-node.ts'
import { run } from './run.ts'
import type { FromProcess, ToProcess } from '../protocol.ts'
import { encodeText } from './native.ts'

/** The worker in which one process runs. It starts at the first message. */
const scope = globalThis as unknown as Pick<Worker, 'postMessage' | 'onmessage'>
const post = scope.postMessage.bind(scope) as (message: FromProcess) => void
const browser = takeBrowser(scope as never)

scope.onmessage = ({ data }: MessageEvent<ToProcess>) => {
  const uses = { absent: new Set<string>(), approximate: new Set<string>() }
  const exit = (code: number): never => {
    post({ type: 'exit', code, absent: [...uses.absent], approximate: [...uses.approximate] })
    // Nothing may run after the exit; the kernel ends this worker.
    for (;;);
  }
  const created = createNode({
    library: data.library,
    start: data.start,
    browser,
    uses,
    stripped: new Map(Object.entries(data.stripped)),
    ...(data.describeError !== undefined && { describeError: data.describeError }),
    output: {
      write: (descriptor, bytes) => post({ type: 'output', descriptor, bytes: bytes.slice() }),
      fail: (report, description) => post({ type: 'error', report, ...(description !== undefined && { description }) }),
      exit,
    },
  })
  for (const [path, text] of Object.entries(data.files)) created.node.files.provide(path, encodeText(text))
  run(created)
}
