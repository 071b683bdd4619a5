import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Processes that keep the machine busy. */
export interface CpuStress {
  /** Ends them; fulfilled when they are gone. */
  end: () => Promise<void>
}

/** Does nothing, without a pause; whatever becomes of its parent, it does not outlive it by more than a moment. */
const BUSY = `
const parent = Number(process.argv[1])
while (process.ppid === parent) for (let i = 0; i < 1e7; i++);
`

/**
 * Starts busy processes, which are none of the runs: no wall, no limits, and no lower priority.
 * @param cores how many
 * @param executable Node.js, absolute
 */
export function startCpuStress(cores: number, executable = process.execPath): CpuStress {
  const children = Array.from({ length: cores }, () => {
    const child = spawn(executable, ['--eval', BUSY, String(process.pid)], { stdio: 'ignore' })
    return { child, gone: once(child, 'exit') }
  })
  return {
    async end() {
      for (const { child } of children) child.kill('SIGKILL')
      await Promise.all(children.map(({ gone }) => gone))
    },
  }
}
