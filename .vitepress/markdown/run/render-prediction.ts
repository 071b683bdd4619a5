import type { Token } from 'markdown-it'

import type { Group } from '../../../scripts/recording/observation.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { escapeHtml } from '../../../scripts/util/escape-html.ts'
import type { Tokens } from '../directive/tokens.ts'
import { plainLines } from '../../../scripts/recording/display-text.ts'

const FEWEST = 3
const MOST = 12

/**
 * Wraps the outcomes of a run in the component that hides them until a reader has put the lines in order. Without JavaScript
 * and on paper they show.
 * @throws PageError if the output has no fixed order
 */
export function renderPrediction(
  outcomes: Token[],
  { id, groups }: { id: string; groups: Group[] },
  { html }: Tokens,
): Token[] {
  const [first] = groups
  const isRepeated = groups.some(({ versions }) => versions.some(({ runs }) => runs > 1))
  if (!first || first.outcome.client || isRepeated)
    throw new PageError(`${id} cannot be predicted, because it is repeated or a session. Remove predict.`)
  const lines = plainLines(first.outcome.output)
  const distinct = new Set(lines).size
  if (distinct < FEWEST || lines.length > MOST)
    throw new PageError(
      `${id} cannot be predicted: it needs at least ${FEWEST} distinct lines and at most ${MOST} lines, but has ${distinct} and ${lines.length}. Remove predict.`,
    )
  const data = escapeHtml(JSON.stringify(lines))
  return [html(`<PredictOutput id="${id}" :lines="${data}">`), ...outcomes, html('</PredictOutput>')]
}
