import { escapeHtml } from '../../scripts/util/escape-html.ts'
import type { Chart, ChartRow } from './chart.ts'
import { HEAD, layOut, ROW, type Layout } from './layout.ts'

const WIDTH = 34
const HEIGHT = 18
/** Distance between the end of an arrow and the centre of a column, so that bars stay visible. */
const GAP = 5
const TIP = 5

/** Renders a chart as SVG, readable without scripts; its `data-` attributes are for the player. */
export function renderChart(chart: Chart, title: string): string {
  const layout = layOut(chart)
  const { width, height } = layout
  const parts = [
    ...chart.heads.map((head, index) => renderColumn(escapeHtml(head), layout, index)),
    ...chart.rows.map(({ isDivided, label }, index) => renderLabel(isDivided, escapeHtml(label), layout, index)),
    ...chart.bars.map((bar) => renderBar(bar, layout)),
    ...chart.rows.map((row, index) => renderRow(row, index, layout)),
  ]
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg class="trace-chart" ${size} role="list" aria-label="${escapeHtml(title)}" v-pre>${parts.join('')}</svg>`
}

function renderColumn(head: string, { columns, height }: Layout, index: number): string {
  const x = columns[index] ?? 0
  const line = `<line class="column" x1="${x}" x2="${x}" y1="${HEAD - 6}" y2="${height}"/>`
  return `${line}<text class="head" x="${x}" y="${HEAD - 16}" aria-hidden="true">${head}</text>`
}

function renderLabel(isDivided: boolean, label: string, { rows, textX }: Layout, index: number): string {
  const y = rows[index] ?? 0
  const edge = y - ROW / 2
  const line = isDivided ? `<line class="divider" x1="0" x2="${textX}" y1="${edge}" y2="${edge}"/>` : ''
  return label === '' ? line : `${line}<text class="label" x="0" y="${y}" aria-hidden="true">${label}</text>`
}

function renderBar({ column, from, to }: Chart['bars'][number], { columns, rows }: Layout): string {
  const x = (columns[column] ?? 0) - 4
  const y = rows[from] ?? 0
  return `<rect class="bar" x="${x}" y="${y}" width="8" height="${(rows[to] ?? 0) - y}" rx="2"/>`
}

/** Renders a step: its block or arrow, and its text. */
function renderRow(row: ChartRow, index: number, layout: Layout): string {
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
