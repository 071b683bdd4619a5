import * as v from 'valibot'

import type { DocumentPath } from '../../util/apply-schema.ts'
import type { Problem } from '../../util/problem.ts'
import { readYaml, type ErrorAt } from '../../util/read-yaml.ts'
import { checkPermissions, workflowSchema } from './check-permissions.ts'

/** A key of a map, with its value. */
interface Entry {
  path: DocumentPath
  key: string
  value: unknown
  /** The map that has the key. */
  parent: object
}

const RE_LOCAL = /^\.\//
const RE_COMMIT = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
const RE_VERSION = /^v\d+\.\d+\.\d+$/
const RE_CHECKOUT = /^actions\/checkout@/
const RE_EXPRESSION = /\$\{\{.*?(?:\}\}|$)/gm

const safeCheckout = v.object({ with: v.object({ 'persist-credentials': v.literal(false) }) })

/**
 * Finds unsafe parts of a GitHub Actions workflow, or of an action of this repository.
 * @throws InputError if the file is not YAML, or has another form
 */
export function checkWorkflow(text: string, file: string): Problem[] {
  const { value, errorAt, comment } = readYaml(text, workflowSchema, { file, next: 'Fix the file.' })
  const steps = [...walk(value, [])].flatMap((entry) => {
    if (typeof entry.value !== 'string') return []
    if (entry.key === 'uses') return checkUses(entry.value, entry, { errorAt, version: comment(entry.path) })
    return entry.key === 'run' ? checkRun(entry.value, entry.path, errorAt) : []
  })
  return value.jobs ? [...checkPermissions(value, errorAt), ...steps] : steps
}

function* walk(parent: unknown, path: DocumentPath): Generator<Entry> {
  if (typeof parent !== 'object' || parent === null) return
  for (const [key, value] of Object.entries(parent)) {
    const below = [...path, Array.isArray(parent) ? Number(key) : key]
    if (!Array.isArray(parent)) yield { path: below, key, value, parent }
    yield* walk(value, below)
  }
}

function checkUses(
  name: string,
  { path, parent }: Entry,
  { errorAt, version = '' }: { errorAt: ErrorAt; version?: string },
): Problem[] {
  const problems: Problem[] = []
  const isPinned = RE_COMMIT.test(name) && RE_VERSION.test(version)
  if (!RE_LOCAL.test(name) && !isPinned)
    problems.push({
      ...errorAt(path, `${name} must be pinned to a commit, with its version in a comment.`).problem,
      next: 'Write "owner/name@<40 hexadecimal digits> # v1.2.3", because a tag or a branch can be moved.',
    })
  if (RE_CHECKOUT.test(name) && !v.is(safeCheckout, parent))
    problems.push({
      ...errorAt(path, 'this checkout leaves its token readable for all later steps.').problem,
      next: 'Add below it: with: persist-credentials: false',
    })
  return problems
}

/** The value of an expression is inserted into the script, so its author could run any command. */
function checkRun(script: string, path: DocumentPath, errorAt: ErrorAt): Problem[] {
  const { problem } = errorAt(path, '')
  const [first = 1, isBlock] = [problem.line, script.includes('\n')]
  return [...script.matchAll(RE_EXPRESSION)].map(({ 0: expression, index }) => ({
    ...problem,
    line: isBlock ? first + script.slice(0, index).split('\n').length : first,
    message: `${expression} is inserted into the script before bash parses it.`,
    next: 'Pass the value in env:, and write "$NAME" in the script.',
  }))
}
