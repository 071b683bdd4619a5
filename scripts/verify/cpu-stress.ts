import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Processes that keep all cores busy. */
export interface CpuStress {
  /** Kills the processes and waits until they have exited. */
  end: () => Promise<void>
}

/** Loops until its parent exits. */
const BUSY = `
const parent = Number(process.argv[1])
while (process.ppid === parent) for (let i = 0; i < 1e7; i++);
`

/**
 * Starts one busy process per core, without a sandbox, limits or a lower priority.
 * @param cores the number of processes
 * @param executable absolute path of Node.js
 */
export function startCpuStress(cores: number, executable = process.execPath): CpuStress {
  const children = Array.from({ length: cores }, () => {
    const child = spawn(executable, ['--eval', BUSY, String(process.pid)], { stdio: 'ignore' })
    return { child, exited: once(child, 'exit') }
  })
  return {
    async end() {
      for (const { child } of children) child.kill('SIGKILL')
      await Promise.all(children.map(({ exited }) => exited))
    },
  }
}
