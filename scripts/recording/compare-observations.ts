import { diffLines } from '../util/diff.ts'
import { nameVariant } from '../example/variants.ts'
import { plainLines, type Distinction } from './display-text.ts'
import { distinguishOutcomes } from './distinguish-outcomes.ts'
import { outcomeKey, type Observation } from './observation.ts'
import { describeStatus, linesOf, type Behaviour, type Outcome } from './outcome.ts'

/** A change of an example's behaviour on some versions of Node.js. */
export interface Change {
  /** For example "26.10.0 esm", or "26.10.0 → 26.11.0" if the pinned version changed. */
  variants: string[]
  /** A diff of its output and its exit status; each line begins with "-", "+" or a space. */
  diff: string[]
}

/** All outcomes of one variant. */
interface Side {
  name: string
  keys: string[]
  outcomes: Outcome[]
}

/**
 * Compares two sets of observations of an example, variant by variant. The first version of each side is the pinned one; these
 * two are compared with each other. Ignores how often each outcome occurred. Merges equal changes.
 */
export function compareObservations(before: Observation[], after: Observation[]): Change[] {
  const [earlier, later] = [sidesOf(before), sidesOf(after)]
  const changes = new Map<string, Change>()
  for (const key of new Set([...later.keys(), ...earlier.keys()])) {
    const [old, now] = [earlier.get(key), later.get(key)]
    if (old?.keys.join() === now?.keys.join()) continue
    const names = [...new Set([old?.name, now?.name].filter((name) => name !== undefined))]
    const [oldOutcomes = [], newOutcomes = []] = [old?.outcomes, now?.outcomes]
    const distinction = {
      ...distinguishOutcomes([...oldOutcomes, ...newOutcomes]),
      noLineBreak: '⟨no line break at the end⟩',
    }
    const diff = diffLines(renderOutcomes(oldOutcomes, distinction), renderOutcomes(newOutcomes, distinction))
    changes.getOrInsert(diff.join('\n'), { variants: [], diff }).variants.push(names.join(' → '))
  }
  return [...changes.values()]
}

function sidesOf(observations: Observation[]): Map<string, Side> {
  const pinned = observations[0]?.variant.node
  const groups = Map.groupBy(observations, ({ variant: { node, format = '' } }) =>
    [node === pinned ? 'pinned' : node, format].join(' '),
  )
  return new Map([...groups].map(([key, own]) => [key, sideOf(own)]))
}

function sideOf(observations: Observation[]): Side {
  const [first] = observations
  const ordered = observations
    .map(({ outcome }) => ({ key: outcomeKey(outcome), outcome }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return {
    name: first ? nameVariant(first.variant) : '',
    keys: ordered.map(({ key }) => key),
    outcomes: ordered.map(({ outcome }) => outcome),
  }
}

function renderOutcomes(outcomes: Outcome[], distinction: Distinction): string {
  return outcomes.map((outcome) => renderPlainText(outcome, distinction)).join('or:\n')
}

/** Renders the output of each program with stderr marked, its exit status, and the steps of the trace. */
function renderPlainText({ client, trace = [], calls = [], ...outcome }: Outcome, distinction: Distinction): string {
  const programs = client
    ? ['server:', ...renderProgram(outcome, distinction), 'client:', ...renderProgram(client, distinction)]
    : renderProgram(outcome, distinction)
  const steps = [
    ...trace.map(({ lane, kind, lines }) => `trace: ${lane}, ${kind}, lines: ${lines}`),
    ...calls.map(({ kind, from, to, detail }) => `trace: ${kind} from ${from} to ${to} ${detail}`.trimEnd()),
  ]
  return [...programs, ...steps].map((line) => `${line}\n`).join('')
}

function renderProgram({ output, status, error }: Behaviour, distinction: Distinction): string[] {
  const thrown = error?.thrown === undefined ? [] : [`thrown: ${error.thrown}`]
  const report = error ? [`${error.name}: ${error.message}`, ...thrown].flatMap((text) => text.split('\n')) : []
  const streams = linesOf(output).map(({ stream }) => (stream === 'stderr' ? 'stderr: ' : ''))
  const printed = plainLines(output, distinction).map((line, index) => `${streams[index]}${line}`)
  return [...printed, ...report.map((line) => `stderr: ${line}`), `(${describeStatus({ status, error })})`]
}
