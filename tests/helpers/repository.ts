import { execFileSync } from 'node:child_process'

import type { Project } from './project.ts'

/** Recordings of examples, as files by path. Each is made from lines of output by Node.js versions. */
export function recordings(examples: Record<string, Record<string, string[]>>): Record<string, string> {
  const files = Object.entries(examples).map(([slug, groups]) => {
    const outcomes = Object.entries(groups).map(([versions, lines]) => {
      const output = lines.map((line) => `          ${line}\n`).join('')
      return `  - node: ${versions}\n    exit: 0\n    output:\n      - stdout: |\n${output}`
    })
    return [`examples/a/${slug}.recording.yaml`, `example: a/${slug}\noutcomes:\n${outcomes.join('')}`]
  })
  return Object.fromEntries(files)
}

/** Runs git in a project, without the user's configuration. */
export function git(project: Project, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  const identity = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.org']
  return execFileSync('git', [...identity, ...args], { cwd: project.root, env, encoding: 'utf8', stdio: 'pipe' })
}
