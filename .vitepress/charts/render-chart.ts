import { escapeHtml } from '../../scripts/util/escape-html.ts'
import type { Chart } from './chart.ts'
import { HEAD, layOut, ROW, type Layout } from './layout.ts'
import { renderRow } from './render-row.ts'

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
