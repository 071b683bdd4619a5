import * as v from 'valibot'

import type { Problem } from '../../util/problem.ts'
import type { ErrorAt } from '../../util/read-yaml.ts'
import { mapOf } from '../../util/schemas.ts'

const permissions = v.nullish(v.union([v.string(), mapOf(v.string())], 'must be text, or a map of text'))

const job = v.looseObject({
  permissions,
  steps: v.optional(v.array(v.looseObject({ uses: v.optional(v.string()) })), []),
})

/** The parts of a workflow that checkPermissions reads. An action has none of them. */
export const workflowSchema = v.looseObject({
  on: v.optional(
    v.union([v.string(), v.array(v.string()), mapOf(v.unknown())], 'must be an event, or a list or map of events'),
  ),
  permissions,
  jobs: v.optional(mapOf(job)),
})

type Workflow = v.InferOutput<typeof workflowSchema>

/** Events that other people trigger, and that give the workflow this repository's permissions and secrets. */
const DANGEROUS = ['pull_request_target', 'workflow_run']
/** Steps that run or fetch files of this repository. */
const RE_REPOSITORY = /^(?:\.\/|actions\/checkout@)/

/** Finds permissions that a workflow should not have. */
export function checkPermissions({ on, permissions: top, jobs }: Workflow, errorAt: ErrorAt): Problem[] {
  return [...checkEvents(on, errorAt), ...checkTop(top, errorAt), ...checkJobs(jobs, errorAt)]
}

function checkEvents(events: Workflow['on'] = {}, errorAt: ErrorAt): Problem[] {
  const names = typeof events === 'string' ? [events] : Array.isArray(events) ? events : Object.keys(events)
  return DANGEROUS.filter((name) => names.includes(name)).map((name) => ({
    ...errorAt(['on'], `${name} gives code of others access to the permissions and secrets of this repository.`)
      .problem,
    next: 'Use pull_request, which gives no access.',
  }))
}

function checkTop(granted: Workflow['permissions'], errorAt: ErrorAt): Problem[] {
  const next =
    'Write "permissions:" and "contents: read" above the jobs; add more permissions only to the job that needs them.'
  if (granted === undefined)
    return [{ ...errorAt([], 'without permissions, the settings of the repository apply.').problem, next }]
  const excess = listPermissions(granted).filter((each) => each !== 'contents: read')
  if (excess.length === 0) return []
  return [{ ...errorAt(['permissions'], `every job gets ${excess.join(', ')}.`).problem, next }]
}

/** A job with a write permission must not run files of the repository, because a pull request may have changed them. */
function checkJobs(jobs: Workflow['jobs'] = {}, errorAt: ErrorAt): Problem[] {
  return Object.entries(jobs).flatMap(([id, { permissions: granted, steps }]) => {
    const written = listPermissions(granted).filter((each) => each.includes('write'))
    if (written.length === 0) return []
    return steps.flatMap(({ uses = '' }, index) => {
      if (!RE_REPOSITORY.test(uses)) return []
      const message = `job ${id} has ${written.join(', ')}, and runs ${uses}.`
      const next = 'Build in a job that has only read permissions, and pass the result as an artifact.'
      return [{ ...errorAt(['jobs', id, 'steps', index, 'uses'], message).problem, next }]
    })
  })
}

/** `contents: read`, or `write-all`. */
function listPermissions(granted: Workflow['permissions']): string[] {
  if (typeof granted === 'string') return [granted]
  return Object.entries(granted ?? {})
    .filter(([, access]) => access !== 'none')
    .map(([scope, access]) => `${scope}: ${access}`)
}
