import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import type { Outcome, Step } from './steps.ts'

/** A process of the pinned Node.js whose bindings tests can use. */
export interface OwnProcess {
  /** @throws if Node.js aborts, as it does where its C++ code expects other arguments; the next call starts another process */
  takeSteps: (binding: string, steps: Step[]) => Promise<Outcome[]>
  end: () => Promise<void>
}

export function createOwnProcess(executable: string): OwnProcess {
  let running: ChildProcess | undefined
  const start = (): ChildProcess =>
    fork(path.join(import.meta.dirname, 'process.ts'), {
      execPath: executable,
      execArgv: ['--no-warnings', '--expose-internals'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  return {
    takeSteps: async (binding, steps) => {
      const own = (running ??= start())
      const answered = new AbortController()
      const crashed = once(own, 'exit', { signal: answered.signal }).then(() => {
        running = undefined
        throw new Error(`Node.js ended at ${JSON.stringify(steps)}`)
      })
      const answer = once(own, 'message', { signal: answered.signal })
      own.send({ binding, steps })
      try {
        const [outcomes] = await Promise.race([answer, crashed])
        return outcomes as Outcome[]
      } finally {
        answered.abort()
        await Promise.allSettled([answer, crashed])
      }
    },
    end: async () => {
      if (!running) return
      const closed = once(running, 'exit')
      running.disconnect()
      await closed
    },
  }
}
