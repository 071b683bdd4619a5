import type { Token } from 'markdown-it'

import type { Group } from '../../../scripts/recording/observation.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { html } from '../../../scripts/util/html.ts'
import type { Tokens } from '../directive/tokens.ts'
import { plainLines } from '../../../scripts/recording/display-text.ts'
import { lineKey, linesOf, type Outcome } from '../../../scripts/recording/outcome.ts'
import { findLookalikes } from '../../../scripts/util/lookalikes.ts'

const FEWEST = 3
const MOST = 12

/**
 * Renders the outcomes of a run after the component that hides them until a reader has put the lines in order: inside of it, they
 * would be in the page's script as well. Without JavaScript and on paper they show.
 * @throws PageError if the output has no fixed order
 */
export function renderPrediction(
  outcomes: Token[],
  { id, groups }: { id: string; groups: Group[] },
  tokens: Tokens,
): Token[] {
  const lines = JSON.stringify(predictedLines(id, groups))
  return [
    tokens.html(html`<PredictOutput id="${id}" :lines="${lines}"></PredictOutput><div class="answer">`),
    ...outcomes,
    tokens.html(html`</div>`),
  ]
}

/**
 * The lines that readers put in order.
 * @throws PageError if the output has no fixed order
 */
export function predictedLines(id: string, groups: Group[]): string[] {
  const [first] = groups
  const isRepeated = groups.some(({ versions }) => versions.some(({ runs }) => runs > 1))
  if (!first || first.outcome.client || isRepeated)
    throw new PageError(`${id} cannot be predicted, because it is repeated or a session. Remove predict.`)
  const lines = linesToOrder(first.outcome)
  const distinct = new Set(lines).size
  if (distinct < FEWEST || lines.length > MOST)
    throw new PageError(
      `${id} cannot be predicted: it needs at least ${FEWEST} distinct lines and at most ${MOST} lines, but has ${distinct} and ${lines.length}. Remove predict.`,
    )
  return lines
}

/** Lines that look the same are interchangeable only if they are the same. */
function linesToOrder({ output }: Outcome): string[] {
  const lookalikes = findLookalikes(linesOf(output).map((line) => [lineKey(line)]))
  return plainLines(output, { lookalikes, noLineBreak: '' })
}
