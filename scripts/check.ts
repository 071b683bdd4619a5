/**
 * `npm run check [file…]`: all that can be wrong with a change but does not need the tests; with files, only what these
 * concern. Each step's report is printed when it has ended.
 * Exit codes: 0 nothing is wrong; 1 something is; 2 wrong usage; 130 or 143 interrupted.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { styleText } from 'node:util'

import pLimit from 'p-limit'

import { STEPS, planSteps } from './lint/steps.ts'
import type { PlannedStep } from './lint/steps.ts'
import { readArgs } from './cli/read-args.ts'
import { UsageError } from './cli/usage-error.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run check -- [file…]

Looks for what is wrong with the whole, or with what the named files concern:

${STEPS.map(({ name, about }) => `  ${name.padEnd(14)}${about}`).join('\n')}

Exit code: 0 nothing is wrong; 1 something is; 2 wrong usage.`

try {
  const { values, positionals } = readArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (values.help) console.log(USAGE)
  else await check(positionals.map((file) => path.relative(root, path.resolve(file))))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\nnpm run check -- --help explains.`)
  process.exitCode = 2
}

async function check(files: string[]): Promise<void> {
  const steps = planSteps(files, (file) => existsSync(path.join(root, file)))
  const inTurn = pLimit(availableParallelism())
  const passed = await Promise.all(steps.map((step) => inTurn(() => take(step))))
  if (passed.includes(false)) process.exitCode = 1
}

/** Takes a step, prints what came of it, and says whether all is well. */
async function take({ name, command: [program], args, next }: PlannedStep): Promise<boolean> {
  const began = performance.now()
  const child = spawn(process.execPath, [path.join(root, program), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Tools are large; what Node.js has compiled of them is kept.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: path.join(root, '.cache/tools'),
      ...(process.stdout.hasColors?.() && { FORCE_COLOR: '1' }),
    },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`
  if (code === 0) {
    console.log(styleText('green', `✓ ${name}`), seconds)
    return true
  }
  const report = [stdout, stderr].map((each) => each.trim()).filter((each) => each !== '')
  console.log([`${styleText('red', `✗ ${name}`)} ${seconds}`, ...report, ...(next ? [next] : [])].join('\n'))
  return false
}
