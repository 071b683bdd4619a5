import { execFileSync } from 'node:child_process'

import type { Project } from './project.ts'

/** Renders a recording from lines of output by Node.js versions. */
export function recording(id: string, groups: Record<string, string[]>): string {
  const outcomes = Object.entries(groups).map(([versions, lines]) =>
    [
      `  - node: ${versions}`,
      '    exit: 0',
      '    output:',
      '      - stdout: |',
      ...lines.map((line) => `          ${line}`),
    ].join('\n'),
  )
  return `example: ${id}\noutcomes:\n${outcomes.join('\n')}\n`
}

/** Recordings of examples, as files by path. */
export function recordings(examples: Record<string, Record<string, string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(examples).map(([slug, groups]) => [
      `examples/a/${slug}.recording.yaml`,
      recording(`a/${slug}`, groups),
    ]),
  )
}

/** Runs git in a project, without the user's configuration. */
export function git(project: Project, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  const identity = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.org']
  return execFileSync('git', [...identity, ...args], { cwd: project.root, env, encoding: 'utf8', stdio: 'pipe' })
}
