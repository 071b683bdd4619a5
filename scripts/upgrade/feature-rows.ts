import type { RecordedChange } from '../report/recorded-changes.ts'

/** A row of a table of features in which a version's answer changed. */
export interface FeatureRow {
  /** The program that asks. */
  id: string
  /** The versions, as a change names them. */
  versions: string
  feature: string
  /** `yes` or `no`; `not asked` for a row that is new or gone. */
  from: string
  to: string
}

/** A line of a diff of what such a program prints. */
const RE_ANSWER = /^([-+])(yes|no) +(.+)$/
const ABSENT = 'not asked'

/** Lists the rows of tables of features that changed: programs that print `yes` or `no` and a feature on each line. */
export function findFeatureRows(changes: RecordedChange[]): FeatureRow[] {
  return changes.flatMap(({ id, changes: parts }) =>
    parts.flatMap(({ variants, diff }) => {
      const answers = diff.map((line) => RE_ANSWER.exec(line)).filter((match) => match !== null)
      const rows = Map.groupBy(answers, ([, , , feature = '']) => feature)
      const versions = variants.join(', ')
      return [...rows].map(([feature, own]) => {
        const answerOf = (sign: string): string => own.find((match) => match[1] === sign)?.[2] ?? ABSENT
        return { id, versions, feature, from: answerOf('-'), to: answerOf('+') }
      })
    }),
  )
}
