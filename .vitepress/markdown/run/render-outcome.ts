import type { Token } from 'markdown-it'

import { thrownOf, type Behaviour, type Outcome } from '../../../scripts/recording/outcome.ts'
import {
  plainLine,
  viewOutput,
  viewReport,
  type Distinction,
  type OutputView,
} from '../../../scripts/recording/display-text.ts'
import { html } from '../../../scripts/util/html.ts'
import type { RunDistinction } from './distinction.ts'
import type { Tokens } from '../directive/tokens.ts'
import type { Messages } from '../../messages/messages.ts'

interface OutcomeOptions {
  /** Names of the programs: one, or the server and the client. */
  names: string[]
  /** Says who printed it; of a session the names of the programs stand there. */
  title: string
  /** For each program, the lines that differ from other outcomes. */
  differences?: number[][]
  /** Names the outcomes from which the marked lines differ. */
  others?: string
  /** Shows its differences from the others that readers could not see. */
  distinction: RunDistinction
  /** Why the runner killed the program, if it did: shown in place of the signal. */
  limit?: string | undefined
  messages: Messages
}

/** Renders the outcome of a run; of a session both transcripts, side by side if there is room. */
export function renderOutcome(
  { client, ...outcome }: Outcome,
  { names, title, differences = [], ...options }: OutcomeOptions,
  tokens: Tokens,
): Token[] {
  if (!client) return renderBehaviour(outcome, { ...options, title, differs: differences[0] }, tokens)
  return [
    tokens.html(html`<div class="session">`),
    ...[outcome, client].flatMap((behaviour, at) =>
      renderBehaviour(
        behaviour,
        { ...options, limit: undefined, title: names[at] ?? '', differs: differences[at] },
        tokens,
      ),
    ),
    tokens.html(html`</div>`),
  ]
}

interface BehaviourOptions extends Omit<OutcomeOptions, 'names' | 'differences'> {
  differs?: number[] | undefined
}

function renderBehaviour(
  { output, status, error }: Behaviour,
  { title, differs = [], others, limit, distinction, messages }: BehaviourOptions,
  tokens: Tokens,
): Token[] {
  const view = viewOutput(output, distinction)
  const ending = limit ?? describeEnding({ status, error })
  const badge = ending === undefined ? '' : html`<span class="end" v-pre>${ending}</span>`
  const isSilent = view.text === undefined
  const marked = `stderr=${view.stderrLines.join(',')} differs=${differs.join(',')}`
  const printed = isSilent ? [] : [outputFence(view, marked, tokens.fence)]
  const silent = isSilent && !error ? [tokens.html(html`<p class="silent">${messages.run.silent}</p>`)] : []
  const report = error && [reportFence(error.report, tokens.fence, distinction)]
  const thrown =
    distinction.needsThrown && error ? [reportFence(messages.run.thrown(thrownOf(error)), tokens.fence)] : []
  return [
    tokens.html(html`<div class="output"><p class="title"><span>${title}</span>${badge}</p>`),
    ...printed,
    ...silent,
    ...(differs.length > 0 && others !== undefined
      ? [tokens.html(html`<p class="differs-from">≠ ${messages.run.differsFrom(others)}</p>`)]
      : []),
    ...(report ? [tokens.html(html`<div class="error">`), ...report, ...thrown, tokens.html(html`</div>`)] : []),
    tokens.html(html`</div>`),
  ]
}

/** A code block with the report of an error. */
export function reportFence(report: string, fence: Tokens['fence'], distinction?: Distinction): Token {
  return outputFence(viewReport(report, distinction), '', fence)
}

/** VitePress removes whitespace at the end of a block; `shownAsItIs` adds it again. */
function outputFence({ lang, text = '' }: OutputView, marked: string, fence: Tokens['fence']): Token {
  const end = text.slice(text.trimEnd().length)
  const info = [lang, 'output', marked, end === '' ? '' : `end=${encodeURIComponent(end)}`].filter(Boolean)
  return fence(info.join(' '), text)
}

/** Returns undefined for exit code 0 and for a server that the runner stopped. */
function describeEnding({ status, error }: Pick<Behaviour, 'status' | 'error'>): string | undefined {
  if ('stopped' in status) return undefined
  if ('signal' in status) return plainLine(status.signal)
  if (status.exit === 0) return undefined
  return error ? `exit ${status.exit} · ${plainLine(error.code ?? error.name)}` : `exit ${status.exit}`
}
