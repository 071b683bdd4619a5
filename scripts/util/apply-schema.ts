import * as v from 'valibot'

/** Keys and list indexes that lead from the top of a document to one of its parts. */
export type DocumentPath = (string | number)[]

const EXPECTED: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'a map',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}
const RE_IDENTIFIER = /^[\w-]+$/
const RE_PARENTHESES = /[()]/g
const RE_LEADING_DOT = /^\./

/**
 * Returns a value as its schema describes it.
 * @param fail makes the error for the first violation; the message begins with the path
 * @throws the error that `fail` makes
 */
export function applySchema<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  fail: (path: DocumentPath, message: string) => Error,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true, message: describeIssue })
  if (result.success) return result.output
  const [{ path: items = [], message }] = result.issues
  const path = items.map(({ key }) => (typeof key === 'number' ? key : String(key)))
  throw fail(path, `${formatPath(path)} ${message}.`)
}

/** A predicate such as "must be text", because the path is the subject of the message. */
function describeIssue({ type, kind, expected, received, requirement }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'is not a known key'
  if (kind === 'schema' && received === 'undefined') return 'is missing'
  if (type === 'integer') return 'must be a whole number'
  if (type === 'min_value') return `must be at least ${requirement}`
  if (type === 'min_length' || type === 'min_entries') return 'must not be empty'
  const choices = (expected ?? '').replaceAll(RE_PARENTHESES, '').split(' | ')
  const names = choices.map((each) => EXPECTED[each] ?? each)
  return names.length > 2 ? `must be one of ${names.join(', ')}` : `must be ${names.join(' or ')}`
}

/** `outcomes[0].runs["26.10.0"]`. */
function formatPath(path: DocumentPath): string {
  if (path.length === 0) return 'the file'
  const steps = path.map((key) =>
    typeof key === 'string' && RE_IDENTIFIER.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
  )
  return steps.join('').replace(RE_LEADING_DOT, '')
}
