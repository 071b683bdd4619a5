import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'

import { ROOT } from './project.ts'

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs `scripts/run.ts` like npm. */
export function runCommand(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Finished> {
  return runNode([path.join(ROOT, 'scripts/run.ts'), ...args], ROOT, env)
}

/** Runs `vitepress build` in a project. */
export function buildSite(root: string, args: string[] = [], env = process.env): Promise<Finished> {
  return runNode([path.join(ROOT, 'node_modules/vitepress/bin/vitepress.js'), 'build', ...args], root, env)
}

/** Runs a program on this Node.js or another one. Its output has no colors, which CI=true would turn on. */
export async function runNode(
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
  executable = process.execPath,
): Promise<Finished> {
  const child = spawn(executable, args, { cwd, env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}
