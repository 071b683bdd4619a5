import { escapeHtml } from '../../scripts/util/escape-html.ts'
import type { ChartRow } from './chart.ts'
import { ROW, type Layout } from './layout.ts'

const WIDTH = 34
const HEIGHT = 18
/** Distance between the end of an arrow and the centre of a column, so that bars stay visible. */
const GAP = 5
const TIP = 5

/** Renders a step: its block or arrow, and its text. */
export function renderRow(row: ChartRow, index: number, layout: Layout): string {
  const { text, className } = row
  const y = layout.rows[index] ?? 0
  const description = escapeHtml(row.description)
  return [
    `<g class="step ${className}" role="listitem" aria-label="${description}"${renderData(row)}>`,
    `<title>${description}</title>`,
    `<rect class="row" x="0" y="${y - ROW / 2}" width="${layout.width}" height="${ROW}"/>`,
    row.to === undefined ? renderBlock(row, index, layout) : renderArrow(row, row.to, y, layout),
    text === ''
      ? ''
      : `<text class="printed" aria-hidden="true" x="${layout.textX}" y="${y}">${escapeHtml(text)}</text>`,
    '</g>',
  ].join('')
}

function renderData({ data }: ChartRow): string {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` data-${name}="${escapeHtml(String(value))}"`)
    .join('')
}

function renderBlock({ column, by, name }: ChartRow, index: number, layout: Layout): string {
  const x = layout.columns[column] ?? 0
  const y = layout.rows[index] ?? 0
  const label = name === '' ? '' : `<text class="place" aria-hidden="true" x="${x}" y="${y}">${escapeHtml(name)}</text>`
  const width = name === '' ? HEIGHT : WIDTH
  const block = `<rect class="block" x="${x - width / 2}" y="${y - HEIGHT / 2}" width="${width}" height="${HEIGHT}" rx="4"/>`
  return `${by === undefined ? '' : renderQueuedBy(by, x, y, layout)}${block}${label}`
}

/** A curve from the block that queued this step down to this block. */
function renderQueuedBy(by: number, x: number, y: number, layout: Layout): string {
  const from = layout.columns[layout.owners[by] ?? 0] ?? 0
  const top = (layout.rows[by] ?? 0) + HEIGHT / 2
  const bottom = y - HEIGHT / 2
  const bend = Math.min((bottom - top) / 2 + 6, 40)
  const path = from === x ? `V${bottom}` : `C${from} ${top + bend} ${x} ${bottom - bend} ${x} ${bottom}`
  return `<path class="asker" d="M${from} ${top}${path}"/>`
}

function renderArrow({ column }: ChartRow, to: number, y: number, { columns }: Layout): string {
  const direction = to > column ? 1 : -1
  const from = (columns[column] ?? 0) + direction * GAP
  const end = (columns[to] ?? 0) - direction * GAP
  const tip = `M${end} ${y}l${-direction * TIP} ${-TIP + 1}v${2 * (TIP - 1)}z`
  return `<line class="arrow" x1="${from}" x2="${end - direction * TIP}" y1="${y}" y2="${y}"/><path class="block tip" d="${tip}"/>`
}
