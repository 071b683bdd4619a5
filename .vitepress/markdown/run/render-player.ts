import type { Token } from 'markdown-it'

import { html } from '../../../scripts/util/html.ts'
import type { Tokens } from '../directive/tokens.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Call } from '../../../scripts/trace/calls/call.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import type { Outcome } from '../../../scripts/recording/outcome.ts'
import { plainLine, plainLines } from '../../../scripts/recording/display-text.ts'
import { drawCalls } from '../../charts/calls-chart.ts'
import type { Chart } from '../../charts/chart.ts'
import { drawLoop, lanesOf } from '../../charts/event-loop-chart.ts'
import { renderChart } from '../../charts/render-chart.ts'

/**
 * Renders the charts of a traced outcome, each before the component that replays it: around it, the chart would be in the page's script
 * as well. Without JavaScript only the chart shows.
 * @param groups all outcomes of the example: their charts have the same columns
 */
export function renderPlayers(outcome: Outcome, groups: Group[], messages: Messages, tokens: Tokens): Token[] {
  const { trace, calls, output, client } = outcome
  const lines = plainLines(output)
  const traced = groups.filter((group) => group.outcome.trace ?? group.outcome.calls)
  const comparable = traced.length > 1 ? html` comparable` : ''
  const player = (chart: Chart, title: string): Token => {
    const svg = renderChart(chart, title)
    const key = checksum(svg.toString())
    return tokens.html(
      html`<div class="chart" tabindex="0">${svg}</div><TracePlayer key="${key}" :length="${chart.rows.length}"${comparable}></TracePlayer>`,
    )
  }
  const howToRead = (text: string): Token =>
    tokens.html(
      html`<details class="how-to-read"><summary>${messages.charts.howToRead}</summary><p>${text}</p></details>`,
    )
  const lanes = lanesOf(groups.map((group) => group.outcome.trace ?? []))
  const heard = plainLines(client?.output ?? [])
  return [
    ...(trace
      ? [
          player(drawLoop(trace, lines, lanes, messages.charts), messages.charts.eventLoop.title),
          howToRead(messages.charts.eventLoop.howToRead),
        ]
      : []),
    ...(calls
      ? [
          player(drawCalls(calls.map(show), { lines, heard }, messages.charts), messages.charts.calls.title),
          howToRead(messages.charts.calls.howToRead),
        ]
      : []),
  ]
}

/** Messages are output, too: makes control characters in them visible. */
function show(call: Call): Call {
  return { ...call, detail: plainLine(call.detail) }
}

/** Gives a changed chart a new player while its author edits the page. */
function checksum(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 31, 0)
}
