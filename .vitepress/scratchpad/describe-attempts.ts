import type { VariantResult } from '../../scripts/verify/run-variant.ts'
import { nameVariant } from '../../scripts/example/variants.ts'
import type { Variant } from '../../scripts/example/variants.ts'
import { PLATFORM } from '../../scripts/node/platform.ts'
import { formatProblem } from '../../scripts/util/problem.ts'
import type { Problem } from '../../scripts/util/problem.ts'

/** What became of a variant; `unfit` for a program that this version cannot run. */
export type Attempt = VariantResult | { kind: 'interrupted' } | { kind: 'unfit'; problem: string }

/** What there is to mend in a program; versions of which the same is to be said stand together. Empty where all went well. */
export function describeAttempts(attempts: Attempt[], problems: Problem[]): string {
  const complaints = attempts.map(complaintOf).filter((each) => each !== undefined)
  const alike = Map.groupBy(complaints, ({ text }) => text)
  const texts = [...alike].map(([text, all]) => {
    const names = all.flatMap(({ variant }) => (variant ? [nameVariant(variant)] : []))
    return names.length > 0 ? `Node ${names.join(', ')}: ${text}` : text
  })
  return [...texts, ...problems.map(formatProblem)].join('\n')
}

function complaintOf(attempt: Attempt): { text: string; variant?: Variant } | undefined {
  switch (attempt.kind) {
    case 'refused':
      return { variant: attempt.variant, text: `${attempt.reason}\n  ${attempt.next}` }
    case 'unfit':
      return { text: attempt.problem }
    case 'skipped':
      return attempt.missing === 'build' ? { variant: attempt.variant, text: `no build for ${PLATFORM}` } : undefined
    default:
      return undefined
  }
}
