import { outcomeKey, type Group } from '../../../scripts/recording/observation.ts'
import type { Outcome } from '../../../scripts/recording/outcome.ts'
import { plainLines, type Distinction } from '../../../scripts/recording/display-text.ts'

/** The number of runs per outcome of a repeated example. */
export interface SharesView {
  /** The distinct outcomes; `text` is the output on one line, undefined if it is too long. */
  outcomes: { outcome: Outcome; text?: string }[]
  /** For each variant, the number of runs per outcome, and their total. */
  variants: (Pick<Group, 'format'> & { node: string; runs: number[]; total: number })[]
}

/** Characters of the longest output that is shown in its row. */
const SHORT = 48

export function viewShares(groups: Group[], distinction?: Distinction): SharesView {
  const outcomes = new Map(groups.toReversed().map(({ outcome }) => [outcomeKey(outcome), outcome]))
  const keys = [...new Set(groups.map(({ outcome }) => outcomeKey(outcome)))]
  const variants = new Map<string, SharesView['variants'][number]>()
  for (const { format, versions, outcome } of groups) {
    for (const { node, runs } of versions) {
      const name = `${format} ${node}`
      const known = variants.get(name) ?? { ...(format && { format }), node, runs: keys.map(() => 0), total: 0 }
      known.runs[keys.indexOf(outcomeKey(outcome))] = runs
      variants.set(name, { ...known, total: known.total + runs })
    }
  }
  const distinct = keys.flatMap((key) => outcomes.get(key) ?? [])
  return {
    outcomes: distinct.map((outcome) => ({ outcome, text: shortText(outcome, distinction) })),
    variants: [...variants.values()],
  }
}

function shortText({ output, error, client }: Outcome, distinction?: Distinction): string | undefined {
  const text = plainLines(output, distinction).join(' → ')
  return error || client || text.trim() === '' || text.length > SHORT ? undefined : text
}
