import { findLookalikes, visibleKey, type Lookalikes } from '../util/lookalikes.ts'
import { describeStatus, lineKey, linesOf, reportOf, thrownOf, type Behaviour, type Outcome } from './outcome.ts'

/** The differences between the outcomes of a run that readers could not see. */
export interface Differences {
  /** Lines that look the same and are not. */
  lookalikes: Lookalikes
  /** True if reports look the same of errors that are not. */
  needsThrown: boolean
}

/** Finds what readers could not see of the differences between outcomes. */
export function distinguishOutcomes(outcomes: Outcome[]): Differences {
  const texts = outcomes.map((outcome) => behavioursOf(outcome).flatMap(linesWithReport))
  const seen = Map.groupBy(outcomes, (outcome) => behavioursOf(outcome).map(visibleText).join('\0'))
  const needsThrown = [...seen.values()].some(
    (alike) =>
      new Set(
        alike.map((outcome) =>
          behavioursOf(outcome)
            .map(({ error }) => error && thrownOf(error))
            .join('\0'),
        ),
      ).size > 1,
  )
  return { lookalikes: findLookalikes(texts), needsThrown }
}

function behavioursOf({ client, ...outcome }: Outcome): Behaviour[] {
  return [outcome, ...(client ? [client] : [])]
}

function linesWithReport({ output, error }: Behaviour): string[] {
  return [...linesOf(output), ...(error ? linesOf(reportOf(error)) : [])].map(lineKey)
}

function visibleText(behaviour: Behaviour): string {
  return [describeStatus(behaviour), ...linesWithReport(behaviour).map(visibleKey)].join('\n')
}
