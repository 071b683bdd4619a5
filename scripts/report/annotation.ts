import { STATUS_NAMES, formatResult } from '../verify/format-result.ts'
import type { Result } from '../verify/result.ts'
import { formatProblem, type Problem } from '../util/problem.ts'
import type { RecordedChange } from './recorded-changes.ts'

/** A message that GitHub shows next to a line of a file. */
interface Annotation {
  kind: 'error' | 'warning' | 'notice'
  /** Path from the project's root. */
  file: string
  /** 1-based. */
  line: number
  title: string
  text: string
}

/**
 * Formats an annotation as a workflow command, escaped so that its text cannot start another command.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatAnnotation({ kind, file, line, title, text }: Annotation): string {
  return `::${kind} file=${escapeProperty(file)},line=${line},title=${escapeProperty(title)}::${escapeData(text)}`
}

/** Annotates a failure: the recording if its content differs, otherwise the program. What `@flaky` excuses is a warning. */
export function annotate(result: Result): Annotation {
  const { id, entry, recording } = result.example
  const title = `${id}: ${STATUS_NAMES[result.status]}`
  const text = formatResult(result)
  const annotationAt = (file: string, line = 1): Annotation => ({ kind: 'error', file, line, title, text })
  if (result.status === 'flaky') return { ...annotate(result.instead), kind: 'warning', title, text }
  if (result.status === 'invalid') return annotationAt(result.problem.file, result.problem.line)
  if (result.status === 'drift' && result.recorded) return annotationAt(recording, result.line)
  return annotationAt(entry, result.status === 'failed' ? result.failures[0]?.line : undefined)
}

/** Annotates a recording that changed. */
export function annotateChange({ id, kind, changes, recording, line }: RecordedChange): Annotation {
  const text = changes.flatMap(({ variants, diff }) => [`Node ${variants.join(', ')}`, ...diff]).join('\n')
  if (kind === 'deleted')
    return { kind: 'notice', file: '.', line: 1, title: `${id} was deleted`, text: `${recording} was deleted.` }
  const title = kind === 'new' ? `${id} is new` : `${id} behaves differently`
  return { kind: 'notice', file: recording, line, title, text }
}

/** Annotates a problem that is not about the run of an example. */
export function annotateProblem(problem: Problem): string {
  const { file, line = 1 } = problem
  return formatAnnotation({ kind: 'error', file, line, title: 'problem', text: formatProblem(problem) })
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
