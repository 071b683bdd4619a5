import type { Problem } from '../../util/problem.ts'
import { readYaml } from '../../util/read-yaml.ts'
import type { ErrorAt, YamlPath } from '../../util/read-yaml.ts'
import { checkRights } from './check-permissions.ts'
import { isMap } from './is-map.ts'

/** A key of a document, with its value, and all that stands beside it. */
interface Pair {
  path: YamlPath
  key: string
  value: unknown
  beside: Record<string, unknown>
}

const RE_LOCAL = /^\.\//
const RE_COMMIT = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
const RE_VERSION = /^v\d+\.\d+\.\d+$/
const RE_CHECKOUT = /^actions\/checkout@/
const RE_EXPRESSION = /\$\{\{.*?(?:\}\}|$)/gm

/**
 * What is unsafe in a workflow of GitHub Actions, or in an action of this repository.
 * @throws InputError where it is no YAML
 */
export function checkWorkflow(text: string, file: string): Problem[] {
  const { value, errorAt, comment } = readYaml(text, { file, next: 'Mend the form of the file.' })
  const pairs = [...walk(value, [])]
  const steps = pairs.flatMap((pair) => {
    if (typeof pair.value !== 'string') return []
    if (pair.key === 'uses') return checkUses(pair.value, pair, { errorAt, version: comment(pair.path) })
    return pair.key === 'run' ? checkRun(pair.value, pair.path, errorAt) : []
  })
  return isMap(value) && 'jobs' in value ? [...checkRights(value, errorAt), ...steps] : steps
}

function* walk(value: unknown, path: YamlPath): Generator<Pair> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    const below = [...path, Array.isArray(value) ? Number(key) : key]
    if (isMap(value)) yield { path: below, key, value: each, beside: value }
    yield* walk(each, below)
  }
}

function checkUses(
  name: string,
  { path, beside }: Pair,
  { errorAt, version }: { errorAt: ErrorAt; version?: string },
): Problem[] {
  const pin =
    RE_LOCAL.test(name) || (RE_COMMIT.test(name) && RE_VERSION.test(version ?? ''))
      ? []
      : [
          {
            ...errorAt(path, `${name} is not pinned to a commit, with its version behind it.`).problem,
            next: 'Write "owner/name@<40 hexadecimal digits> # v1.2.3": a tag or a branch can become something else.',
          },
        ]
  if (!RE_CHECKOUT.test(name) || keepsNothing(beside['with'])) return pin
  const message = 'this checkout leaves its token behind for all that comes after it.'
  return [...pin, { ...errorAt(path, message).problem, next: 'Add below it: with: persist-credentials: false' }]
}

function keepsNothing(settings: unknown): boolean {
  return isMap(settings) && settings['persist-credentials'] === false
}

/** Whoever writes the value of an expression in a script writes the script. */
function checkRun(script: string, path: YamlPath, errorAt: ErrorAt): Problem[] {
  const { problem } = errorAt(path, '')
  const [first = 1, isBlock] = [problem.line, script.includes('\n')]
  return [...script.matchAll(RE_EXPRESSION)].map(({ 0: expression, index }) => ({
    ...problem,
    line: isBlock ? first + script.slice(0, index).split('\n').length : first,
    message: `${expression} becomes part of the script before bash reads it.`,
    next: 'Give it to the step by env:, and write "$NAME" in the script.',
  }))
}
