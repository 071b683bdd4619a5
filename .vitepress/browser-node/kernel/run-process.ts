import type { FromProcess, ProcessEnd, ToProcess } from '../protocol.ts'

/** Consecutive output to one stream. */
export interface Output {
  stream: 'stdout' | 'stderr'
  text: string
}

/** How a process ran. */
export interface ProcessRun {
  output: Output[]
  /** What ended it, if something did: the report that Node.js would print, and a description of it. */
  error?: { report: string; description?: string }
  /** Undefined if it did not end in time, or this runtime failed. */
  end?: ProcessEnd
  /** Why there is no end, as one sentence. */
  stopped?: string
}

/**
 * Runs one process in a worker, and ends the worker when the process has ended.
 * @param script address of the worker's script
 * @param limit milliseconds
 */
export function runProcess(script: string, start: ToProcess, limit: number): Promise<ProcessRun> {
  const worker = new Worker(script)
  const run: ProcessRun = { output: [] }
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() }
  return new Promise((resolve) => {
    const finish = (rest: Partial<ProcessRun>): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve({ ...run, ...rest })
    }
    const timer = setTimeout(() => finish({ stopped: `it did not end within ${limit / 1000} s` }), limit)
    worker.addEventListener('error', ({ message }) => finish({ stopped: `this runtime failed: ${message}` }))
    worker.addEventListener('message', ({ data }: MessageEvent<FromProcess>) => {
      if (data.type === 'exit') {
        const { type: _type, ...end } = data
        finish({ end })
      } else if (data.type === 'error') {
        const { type: _type, ...error } = data
        run.error = error
      } else {
        append(run.output, data.descriptor === 1 ? 'stdout' : 'stderr', data.bytes, decoders)
      }
    })
    worker.postMessage(start)
  })
}

function append(
  output: Output[],
  stream: Output['stream'],
  bytes: Uint8Array,
  decoders: Record<string, TextDecoder>,
): void {
  const text = decoders[stream]?.decode(bytes, { stream: true }) ?? ''
  const last = output.at(-1)
  if (last?.stream === stream) last.text += text
  else output.push({ stream, text })
}
