import type { Token } from 'markdown-it'

import type { Tokens } from '../directive/tokens.ts'
import { renderTrace } from './render-trace.ts'
import type { TraceView } from './trace-view.ts'
import type { TraceWords } from './trace-words.ts'

/** The chart of a trace, and around it the component that replays it; without JavaScript the chart is all there is. */
export function renderPlayer(view: TraceView, words: TraceWords, { html, escape }: Tokens): Token {
  return html(`<TracePlayer :length="${view.rows.length}">${renderTrace(view, words, escape)}</TracePlayer>`)
}
