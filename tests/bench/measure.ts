import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** The resources that a finished command used. */
export interface Measure {
  /** Wall-clock seconds. */
  seconds: number
  /** Peak resident memory in MiB; for Node.js programs only. */
  memory: number
}

const REPORT_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS))`

/** Runs a Node.js program and measures it. */
export function measureNode(args: string[], cwd: string, env = process.env): Promise<Measure> {
  return measure([process.execPath, `--import=${REPORT_MEMORY}`, ...args], cwd, { env })
}

/**
 * Runs a command and measures it.
 * @throws Error if it fails: a part of its work would be measured
 */
export async function measure(
  [command = '', ...args]: string[],
  cwd: string,
  { input = '', env = process.env } = {},
): Promise<Measure> {
  const began = performance.now()
  const child = spawn(command, args, { cwd, env, stdio: 'pipe' })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text) => (stdout += text))
  child.stderr.on('data', (text) => (stderr += text))
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  if (code !== 0)
    throw new Error(`${shorten([command, ...args])} failed with ${code}:\n${(stdout + stderr).slice(-4000)}`)
  const seconds = (performance.now() - began) / 1000
  process.stderr.write(`  ${seconds.toFixed(1)} s  ${shorten([command, ...args])}\n`)
  return { seconds, memory: Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024 }
}

/** The command for a line of progress: without folders, and without what only measures. */
function shorten(words: string[]): string {
  const names = words.filter((word) => word !== `--import=${REPORT_MEMORY}`).map((word) => path.basename(word))
  return names.join(' ').slice(0, 80)
}

/** The median. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/**
 * Runs both commands in turns, A B A B …, so that a slow machine affects both. Returns the minimum of each, because other
 * work on the machine only adds time.
 */
export async function inTurn(
  times: number,
  a: () => Promise<Measure>,
  b: () => Promise<Measure>,
): Promise<[Measure, Measure]> {
  const pairs: [Measure, Measure][] = []
  for (let time = 0; time < times; time += 1) pairs.push([await a(), await b()])
  return [least(pairs.map(([first]) => first)), least(pairs.map(([, second]) => second))]
}

function least(measures: Measure[]): Measure {
  return {
    seconds: Math.min(...measures.map(({ seconds }) => seconds)),
    memory: Math.min(...measures.map(({ memory }) => memory)),
  }
}
