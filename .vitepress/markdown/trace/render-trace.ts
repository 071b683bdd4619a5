import { HEAD, layOut, ROW } from './lay-out.ts'
import type { Layout } from './lay-out.ts'
import { renderStep } from './render-step.ts'
import type { TraceRow, TraceView } from './trace-view.ts'
import type { TraceWords } from './trace-words.ts'

/** Longer lines are cut; they stand above in full. */
const LONGEST = 44

/**
 * A trace as SVG: time goes down, each lane has a column, and a thin line leads to a callback from what has asked for it.
 * It is complete in itself; `data-` attributes tell the player what it needs beyond that.
 * @param escape makes text fit for markup
 */
export function renderTrace(view: TraceView, words: TraceWords, escape: (text: string) => string): string {
  const heads = view.lanes.map((lane) => words.lanes[lane])
  const texts = view.rows.map(textOf)
  const layout = layOut(view, heads, texts)
  const { width, height } = layout
  const parts = [
    ...heads.map((head, at) => renderLane(head, layout, at)),
    ...view.rows.map((row, at) => renderTurn(row, layout, at, words)),
    ...view.rows.map((row, at) => renderStep(row, layout, at, { text: texts[at] ?? '', words, escape })),
  ]
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg class="trace-chart" ${size} role="list" aria-label="${words.title}" v-pre>${parts.join('')}</svg>`
}

/** What stands beside a block: what calls back, where the lane does not say it, and what it prints. */
function textOf({ lane, kind, printed }: TraceRow): string {
  const [first, ...others] = printed
  const line = first !== undefined && first.length > LONGEST ? `${first.slice(0, LONGEST - 1)}…` : first
  const text = line === undefined ? '' : others.length > 0 ? `${line} … +${others.length}` : line
  return lane === 'poll' || (lane === 'main' && kind !== lane) ? `[${kind}] ${text}` : text
}

function renderLane(head: string, { columns, height }: Layout, at: number): string {
  const { x = 0 } = columns[at] ?? {}
  const line = `<line class="lane" x1="${x}" x2="${x}" y1="${HEAD - 6}" y2="${height}"/>`
  return `${line}<text class="head" x="${x}" y="${HEAD - 16}" aria-hidden="true">${head}</text>`
}

function renderTurn({ opensTurn, turn }: TraceRow, { rows, textX }: Layout, at: number, words: TraceWords): string {
  const { y = 0 } = rows[at] ?? {}
  if (!opensTurn) return ''
  const line = `<line class="turn" x1="0" x2="${textX}" y1="${y - ROW / 2}" y2="${y - ROW / 2}"/>`
  return `${line}<text class="turn-name" x="0" y="${y}" aria-hidden="true">${words.turn(turn)}</text>`
}
