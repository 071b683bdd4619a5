import type { Problem } from '../../util/problem.ts'
import type { ErrorAt } from '../../util/read-yaml.ts'

/** Events of others on which a workflow gets the rights and secrets of this repository. */
const DANGEROUS = ['pull_request_target', 'workflow_run']
const RE_TREE = /^(?:\.\/|actions\/checkout@)/

/** What a workflow may do that it should not. */
export function checkRights(workflow: Record<string, unknown>, fail: ErrorAt): Problem[] {
  return [...checkEvents(workflow['on'], fail), ...checkTop(workflow, fail), ...checkJobs(workflow['jobs'], fail)]
}

function checkEvents(events: unknown, fail: ErrorAt): Problem[] {
  const names = typeof events === 'string' ? [events] : Array.isArray(events) ? events : Object.keys(events ?? {})
  return DANGEROUS.filter((name) => names.includes(name)).map((name) => ({
    ...fail(['on'], `on ${name}, what others wrote can meet the rights and secrets of this repository.`).problem,
    next: 'Begin on pull_request, which has none.',
  }))
}

function checkTop(workflow: Record<string, unknown>, fail: ErrorAt): Problem[] {
  const { permissions } = workflow
  const next =
    'Write "permissions:" and below it "contents: read" before the jobs; a job that needs more asks for it itself.'
  if (permissions === undefined)
    return [{ ...fail([], 'without permissions it may do whatever the settings of the repository say.').problem, next }]
  const asked = rights(permissions).filter((right) => right !== 'contents: read')
  if (asked.length === 0) return []
  return [{ ...fail(['permissions'], `each of its jobs gets ${asked.join(', ')}.`).problem, next }]
}

/** A job that may write runs nothing of the tree, which a change may have altered. */
function checkJobs(jobs: unknown, fail: ErrorAt): Problem[] {
  return entries(jobs).flatMap(([id, job]) => {
    const { permissions, steps } = Object(job)
    const written = rights(permissions).filter((right) => right.includes('write'))
    const tree = entries(steps).filter(([, step]) => RE_TREE.test(Object(step).uses))
    if (written.length === 0) return []
    return tree.map(([index, step]) => ({
      ...fail(
        ['jobs', id, 'steps', Number(index), 'uses'],
        `job ${id} has ${written.join(', ')}, and runs ${Object(step).uses}.`,
      ).problem,
      next: 'Let a job that may only read make what is needed, and hand it over as an artifact.',
    }))
  })
}

/** Permissions as they are written: `contents: read`, or `write-all`. */
function rights(permissions: unknown): string[] {
  if (typeof permissions === 'string') return [permissions]
  return entries(permissions)
    .filter(([, right]) => right !== 'none')
    .map(([name, right]) => `${name}: ${right}`)
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
