import type { Token } from 'markdown-it'

import type { Behaviour, Outcome } from '../../../scripts/recording/outcome.ts'
import { plainLine, viewOutput, viewReport } from '../../../scripts/recording/display-text.ts'
import { escapeHtml } from '../../../scripts/util/escape-html.ts'
import type { Tokens } from '../directive/tokens.ts'
import type { Messages } from '../../messages/messages.ts'

interface OutcomeOptions {
  /** Names of the programs: one, or the server and the client. */
  names: string[]
  /** For each program, the lines that differ from other outcomes. */
  differences?: number[][]
  /** Why the runner killed the program, if it did: shown in place of the signal. */
  limit?: string | undefined
  messages: Messages
}

/** Renders the outcome of a run; of a session both transcripts, side by side if there is room. */
export function renderOutcome(
  { client, ...outcome }: Outcome,
  { names, differences = [], limit, messages }: OutcomeOptions,
  tokens: Tokens,
): Token[] {
  if (!client)
    return renderBehaviour(outcome, { title: messages.run.output, differs: differences[0], limit, messages }, tokens)
  return [
    tokens.html('<div class="session">'),
    ...[outcome, client].flatMap((behaviour, at) =>
      renderBehaviour(behaviour, { title: names[at] ?? '', differs: differences[at], messages }, tokens),
    ),
    tokens.html('</div>'),
  ]
}

interface BehaviourOptions extends Pick<OutcomeOptions, 'limit' | 'messages'> {
  title: string
  differs?: number[] | undefined
}

function renderBehaviour(
  { output, status, error }: Behaviour,
  { title, differs = [], limit, messages }: BehaviourOptions,
  { html, fence }: Tokens,
): Token[] {
  const { lang, text, stderrLines } = viewOutput(output)
  const ending = limit ?? describeEnding({ status, error })
  const badge = ending === undefined ? '' : `<span class="end" v-pre>${escapeHtml(ending)}</span>`
  const printed =
    text === '' ? [] : [fence(`${lang} output stderr=${stderrLines.join(',')} differs=${differs.join(',')}`, text)]
  const silent = text === '' && !error ? [html(`<p class="silent">${messages.run.silent}</p>`)] : []
  return [
    html(`<div class="output"><p class="title"><span>${escapeHtml(title)}</span>${badge}</p>`),
    ...printed,
    ...silent,
    ...(error ? [html('<div class="error">'), reportFence(error.report, fence), html('</div>')] : []),
    html('</div>'),
  ]
}

/** A code block with the report of an error. */
export function reportFence(report: string, fence: Tokens['fence']): Token {
  const { lang, text } = viewReport(report)
  return fence(`${lang} output`, text)
}

/** Returns undefined for exit code 0 and for a server that the runner stopped. */
function describeEnding({ status, error }: Pick<Behaviour, 'status' | 'error'>): string | undefined {
  if ('stopped' in status) return undefined
  if ('signal' in status) return plainLine(status.signal)
  if (status.exit === 0) return undefined
  return error ? `exit ${status.exit} · ${plainLine(error.code ?? error.name)}` : `exit ${status.exit}`
}
