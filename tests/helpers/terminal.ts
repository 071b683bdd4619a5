import { spawn, spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/** True if util-linux's `script` is installed, which runs a program on a new terminal. */
export const HAS_TERMINAL = String(spawnSync('script', ['--version']).stdout).includes('util-linux')

/**
 * Runs a command on a terminal and responds to its prompts.
 * @param answers prompts and the keys to press
 * @returns exit code, and the output without escape sequences
 */
export async function runOnTerminal(
  command: string,
  cwd: string,
  answers: [question: string, keys: string][],
): Promise<{ code: number | null; screen: string }> {
  // cspell:ignore stty
  const sized = `stty cols 120 rows 40; ${command}`
  const child = spawn('script', ['-qec', sized, '/dev/null'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
  const open = [...answers]
  let screen = ''
  let from = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text
    const [question = '', keys = ''] = open[0] ?? []
    const at = question === '' ? -1 : screen.indexOf(question, from)
    if (at < 0) return
    open.shift()
    from = screen.length
    child.stdin.write(keys)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, screen: stripVTControlCharacters(screen).replaceAll('\r', '') }
}
