import { html, type Html } from '../../scripts/util/html.ts'
import type { Messages } from '../messages/messages.ts'
import { LAYERS, PART, PARTS, PHASES, type Part } from './parts.ts'

/** Distance between the ends of an arrow and what it connects. */
const GAP = 3
/** Distance between the phases and the way back from the last one to the first, which runs above them. */
const RISE = 12
const CORNER = 6
/** Distance of an arrow from the middle of a part that has two of them. */
const APART = 16

/** Draws the layers, their names, and the arrows between the parts. */
export function renderFrame(messages: Messages['drawing']): Html {
  const boxes = Object.entries(LAYERS).map(([name, { y, height }]) => {
    const box = html`<rect class="layer" x="4" y="${y}" width="392" height="${height}" rx="10"/>`
    return html`${box}<text class="layer-name" x="14" y="${y + 17}">${messages.layers[name as keyof typeof LAYERS]}</text>`
  })
  const ways = [...waysBetween(), wayBack()].map((d) => html`<path class="way" d="${d}"/>`)
  return html`${boxes}${ways}${renderLabels(messages)}`
}

/** Writes next to an arrow why something goes along it. */
function renderLabels({ arrows }: Messages['drawing']): Html {
  const { code, poll } = PARTS
  const y = LAYERS.node.y + LAYERS.node.height / 2 + 12
  const labels: [keyof typeof arrows, number, number, string][] = [
    ['operations', middle(code) - APART - 6, y, 'end'],
    ['callbacks', middle(code) + APART + 6, y, 'start'],
    ['events', middle(poll) + APART / 2 + 6, PARTS.pool.y + PART / 2, 'start'],
  ]
  return html`${labels.map(([name, x, at, anchor]) => html`<text class="way-name" x="${x}" y="${at}" text-anchor="${anchor}">${arrows[name]}</text>`)}`
}

/** From each phase to the next, between the code and the loop, and from what works beside the loop back to it. */
function waysBetween(): string[] {
  const { code, poll, pool } = PARTS
  const between = PHASES.slice(1).map((name, index) => {
    const from = PARTS[PHASES[index] ?? name]
    return rightwards(from.x + from.width + 1, PARTS[name].x - 1, from.y + PART / 2)
  })
  const below = poll.y + PART + GAP
  const done = `M${pool.x + pool.width + GAP} ${pool.y + PART / 2}H${middle(poll) - APART - CORNER}q${CORNER} 0 ${CORNER} ${-CORNER}V${below}`
  return [
    ...between,
    downwards(middle(code) - APART, code.y + PART + GAP, LAYERS.libuv.y - GAP),
    upwards(middle(code) + APART, LAYERS.libuv.y - GAP, code.y + PART + GAP),
    downwards(middle(pool), pool.y + PART + GAP, LAYERS.kernel.y - GAP),
    `${done}${tipAt(middle(poll) - APART, below, -1)}`,
    upwards(middle(poll) + APART / 2, LAYERS.kernel.y - GAP, below),
  ]
}

/** The loop begins again: from the last phase over the others to the first. */
function wayBack(): string {
  const [first, last] = [middle(PARTS.timers), middle(PARTS.close)]
  const { y } = PARTS.timers
  const top = y - RISE
  const turn = `q0 ${-CORNER} ${-CORNER} ${-CORNER}`
  const tip = tipAt(first, y - 1, 1)
  return `M${last} ${y - 1}V${top + CORNER}${turn}H${first + CORNER}q${-CORNER} 0 ${-CORNER} ${CORNER}V${y - 1}${tip}`
}

function middle({ x, width }: Part): number {
  return x + width / 2
}

function rightwards(from: number, to: number, y: number): string {
  return `M${from} ${y}H${to}m-4 -4l4 4l-4 4`
}

function downwards(x: number, from: number, to: number): string {
  return `M${x} ${from}V${to}${tipAt(x, to, 1)}`
}

function upwards(x: number, from: number, to: number): string {
  return `M${x} ${from}V${to}${tipAt(x, to, -1)}`
}

/** The tip of a vertical arrow; 1 points down. */
function tipAt(x: number, y: number, direction: 1 | -1): string {
  return `M${x - 4} ${y - 5 * direction}L${x} ${y}L${x + 4} ${y - 5 * direction}`
}
