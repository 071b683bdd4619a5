import { html, type Html } from '../../scripts/util/html.ts'
import type { Chart, ChartRow } from './chart.ts'
import { HEAD, layOut, ROW, type Layout } from './layout.ts'

const WIDTH = 54
const HEIGHT = 20
/** Distance between the end of an arrow and the centre of a column, so that bars stay visible. */
const GAP = 5
const TIP = 5
/** Height of the way back from the last phase to the first, above the names of the columns. */
const LOOP = 1

/** Renders a chart as SVG, readable without scripts; its `data-` attributes are for the player. */
export function renderChart(chart: Chart, title: string): Html {
  const layout = layOut(chart)
  const { width, height } = layout
  const parts = [
    ...chart.heads.map((head, index) => renderColumn(head, layout, index)),
    ...renderLoop(chart.phases, layout),
    ...chart.rows.map(({ isDivided }, index) => (isDivided ? renderDivider(layout, index) : html``)),
    ...chart.bars.map((bar) => renderBar(bar, layout)),
    ...chart.rows.map((row, index) => renderRow(row, index, layout)),
    // On top: on a narrow screen, blocks move below them.
    ...chart.rows.map(({ label }, index) => (label === '' ? html`` : renderLabel(label, layout, index))),
  ]
  const size = html`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" style="--width:${width}px"`
  return html`<svg class="trace-chart" ${size} role="list" aria-label="${title}" v-pre>${parts}</svg>`
}

function renderColumn(head: string, { columns, height }: Layout, index: number): Html {
  const x = columns[index] ?? 0
  const line = html`<line class="column" x1="${x}" x2="${x}" y1="${HEAD - 6}" y2="${height}"/>`
  return html`${line}<text class="head" x="${x}" y="${HEAD - 16}" aria-hidden="true">${head}</text>`
}

/** Leads from the head of each phase to the next, and from the last over all of them back to the first. */
function renderLoop(phases: number[], { columns }: Layout): Html[] {
  const centres = phases.map((column) => columns[column] ?? 0)
  const [first, last] = [centres[0], centres.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const between = centres.slice(1).map((x, index) => `M${((centres[index] ?? x) + x) / 2 - 2} ${HEAD - 19}l3 3l-3 3`)
  const back = `M${last} ${LOOP + 5}V${LOOP + 3}q0 -3 -3 -3H${first + 3}q-3 0 -3 3V${LOOP + 5}m-3 -3l3 3l3 -3`
  return [...between, back].map((d) => html`<path class="loop" d="${d}"/>`)
}

function renderDivider({ rows, textX }: Layout, index: number): Html {
  const y = (rows[index] ?? 0) - ROW / 2
  return html`<line class="divider" x1="0" x2="${textX}" y1="${y}" y2="${y}"/>`
}

function renderLabel(label: string, { rows }: Layout, index: number): Html {
  return html`<text class="label" x="0" y="${rows[index] ?? 0}" aria-hidden="true">${label}</text>`
}

function renderBar({ column, from, to }: Chart['bars'][number], { columns, rows }: Layout): Html {
  const x = (columns[column] ?? 0) - 4
  const y = rows[from] ?? 0
  return html`<rect class="bar" x="${x}" y="${y}" width="8" height="${(rows[to] ?? 0) - y}" rx="2"/>`
}

/** Renders a step: its block or arrow, and its text. */
function renderRow(row: ChartRow, index: number, layout: Layout): Html {
  const { text, className, description } = row
  const y = layout.rows[index] ?? 0
  const parts = [
    html`<title>${description}</title>`,
    html`<rect class="row" x="0" y="${y - ROW / 2}" width="${layout.width}" height="${ROW}"/>`,
    row.to === undefined ? renderBlock(row, index, layout) : renderArrow(row, row.to, y, layout),
    ...(text === ''
      ? []
      : [html`<text class="printed" aria-hidden="true" x="${layout.textX}" y="${y}">${text}</text>`]),
  ]
  return html`<g class="step ${className}" role="listitem" aria-label="${description}"${renderData(row)}>${parts}</g>`
}

function renderData({ data }: ChartRow): Html[] {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => html` data-${name}="${value}"`)
}

function renderBlock({ column, by, name }: ChartRow, index: number, layout: Layout): Html {
  const x = layout.columns[column] ?? 0
  const y = layout.rows[index] ?? 0
  const label = name === '' ? '' : html`<text class="place" aria-hidden="true" x="${x}" y="${y}">${name}</text>`
  const width = name === '' ? HEIGHT : WIDTH
  const block = html`<rect class="block" x="${x - width / 2}" y="${y - HEIGHT / 2}" width="${width}" height="${HEIGHT}" rx="4"/>`
  return html`${by === undefined ? '' : renderQueuedBy(by, x, y, layout)}${block}${label}`
}

/** A curve from the block that queued this step down to this block. */
function renderQueuedBy(by: number, x: number, y: number, layout: Layout): Html {
  const from = layout.columns[layout.owners[by] ?? 0] ?? 0
  const top = (layout.rows[by] ?? 0) + HEIGHT / 2
  const bottom = y - HEIGHT / 2
  const bend = Math.min((bottom - top) / 2 + 6, 40)
  const path = from === x ? `V${bottom}` : `C${from} ${top + bend} ${x} ${bottom - bend} ${x} ${bottom}`
  return html`<path class="asker" d="M${from} ${top}${path}"/>`
}

function renderArrow({ column }: ChartRow, to: number, y: number, { columns }: Layout): Html {
  const direction = to > column ? 1 : -1
  const from = (columns[column] ?? 0) + direction * GAP
  const end = (columns[to] ?? 0) - direction * GAP
  const tip = `M${end} ${y}l${-direction * TIP} ${-TIP + 1}v${2 * (TIP - 1)}z`
  return html`<line class="arrow" x1="${from}" x2="${end - direction * TIP}" y1="${y}" y2="${y}"/><path class="block tip" d="${tip}"/>`
}
