import path from 'node:path'
import { setPriority } from 'node:os'

import { x } from 'tinyexec'

interface ScriptOptions {
  /** Ends the script when the command is interrupted. */
  abort: AbortSignal
  /** From 0, as usual, to 19: how readily it leaves the processor to others. @default 0 */
  nice?: number
}

/**
 * Runs a script on this Node.js, which prints to the terminal. Returns its exit code.
 * @param root the project's root, absolute, which becomes its working directory
 * @param command the script, from the root, and its arguments
 */
export async function runScript(
  root: string,
  [script = '', ...args]: string[],
  { abort, nice = 0 }: ScriptOptions,
): Promise<number> {
  if (abort.aborted) return 1
  const running = x(process.execPath, [path.join(root, script), ...args], {
    nodeOptions: { cwd: root, stdio: 'inherit' },
  })
  if (running.pid !== undefined && nice > 0) setPriority(running.pid, nice)
  const end = (): void => void running.kill('SIGTERM')
  abort.addEventListener('abort', end, { once: true })
  const { exitCode } = await running
  abort.removeEventListener('abort', end)
  return exitCode ?? 1
}
