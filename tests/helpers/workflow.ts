import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { parse } from 'yaml'

import { runNode, type Finished } from './command.ts'
import { ROOT, type Project } from './project.ts'

interface Step {
  name?: string
  run?: string
  env?: Record<string, string>
}

interface Job {
  env?: Record<string, string>
  steps: Step[]
}

/** Result of a job. */
interface Ran {
  /** Results of the steps, up to the first failure. */
  steps: (Finished & { name: string | undefined })[]
  /** Outputs of the steps. */
  output: string
  summary: string
}

const FILES = { GITHUB_OUTPUT: 'runner-output', GITHUB_STEP_SUMMARY: 'runner-summary' } as const
/** Environment variables of the npm that runs these tests. */
const RE_OWN = /^npm_(?!config_)|^npm_config_(?:local_|global_)?prefix$|^GITHUB_/

export function readWorkflow(file: string): { jobs: Record<string, Job> } {
  return parse(readFileSync(path.join(ROOT, '.github', file), 'utf8'))
}

/**
 * Runs the scripts of a job in order with bash, until one fails, like GitHub.
 * @param workflow name of the file in .github
 * @param values values of environment variables that are expressions in the workflow
 */
export async function runJob(site: Project, [workflow, name]: [string, string], values: Record<string, string> = {}) {
  const { jobs } = readWorkflow(workflow)
  const { env: shared = {}, steps } = jobs[name] ?? { steps: [] }
  const ran: Ran = { steps: [], output: '', summary: '' }
  for (const file of Object.values(FILES)) site.write({ [file]: '' })
  for (const { name: step, run, env = {} } of steps) {
    if (run === undefined) continue
    const finished = await runScript(site, run, evaluate({ ...shared, ...env }, values))
    ran.steps.push({ name: step, ...finished })
    if (finished.code !== 0) break
  }
  const [output, summary] = Object.values(FILES).map((file) => readFileSync(site.path(file), 'utf8'))
  for (const file of Object.values(FILES)) rmSync(site.path(file))
  return { ...ran, output: output ?? '', summary: summary ?? '' }
}

/** Writes a program that scripts find first in PATH; it may log to `"$0".log`. */
export function writeProgram(site: Project, name: string, script: string): void {
  site.write({ [`bin/${name}`]: `#!/bin/sh\n${script}` })
  chmodSync(site.path(`bin/${name}`), 0o755)
}

/** Reads the log of such a program, and clears it. */
export function readLog(site: Project, name: string): string {
  const file = site.path(`bin/${name}.log`)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  rmSync(file, { force: true })
  return text
}

function evaluate(env: Record<string, string>, values: Record<string, string>): Record<string, string> {
  const entries = Object.entries(env).map(([name, value]) => {
    if (!value.includes('${{')) return [name, value]
    const given = values[name]
    if (given === undefined) throw new Error(`${name} has no value: ${value}`)
    return [name, given]
  })
  return Object.fromEntries(entries)
}

async function runScript(site: Project, script: string, env: Record<string, string>): Promise<Finished> {
  const file = site.path('runner-script')
  writeFileSync(file, script)
  const files = Object.entries(FILES).map(([name, each]) => [name, site.path(each)])
  const own = Object.entries(process.env).filter(([name]) => !RE_OWN.test(name))
  // Disables npm's notice of new versions.
  const quiet = { npm_config_update_notifier: 'false' }
  const PATH = `${site.path('bin')}${path.delimiter}${process.env['PATH']}`
  return runNode(['-e', file], site.root, { ...Object.fromEntries([...own, ...files]), ...quiet, ...env, PATH }, 'bash')
}
