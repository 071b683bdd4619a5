import type { Cheerio, CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'

const TEXT = '#1f2328'
const GREY = '#57606a'
const MONO = "'Source Code Pro', 'DejaVu Sans Mono', monospace"

/** Colours of lanes by the class of the step; other steps belong to the main script. */
const LANES: Readonly<Record<string, string>> = {
  nextTick: '#a0527a',
  microtasks: '#8250c4',
  timers: '#a86400',
  pending: '#6f6f12',
  poll: '#1f7a4d',
  request: '#1f7a4d',
  answer: '#1f7a4d',
  spawn: '#1f7a4d',
  exit: '#1f7a4d',
  check: '#2467c4',
  message: '#2467c4',
  connection: '#2467c4',
  enter: '#2467c4',
  leave: '#2467c4',
  resume: '#2467c4',
  close: '#b23b3b',
  signal: '#b23b3b',
}

type Attributes = Readonly<Record<string, string>>

/** Attributes of the parts of a chart by class; the parts of a step have the colour of its lane. */
const PARTS: Readonly<Record<string, (lane: string) => Attributes>> = {
  column: () => ({ stroke: '#e2e2e3' }),
  loop: () => ({ fill: 'none', stroke: '#a0a0a4' }),
  divider: () => ({ stroke: '#c2c2c4', 'stroke-dasharray': '3 3' }),
  head: () => ({ 'text-anchor': 'middle', fill: GREY }),
  label: () => ({ fill: GREY }),
  bar: () => ({ fill: '#e0ece6' }),
  block: (lane) => ({ fill: '#ffffff', stroke: lane, 'stroke-width': '1.5' }),
  asker: (lane) => ({ fill: 'none', stroke: lane, opacity: '0.3' }),
  arrow: (lane) => ({ stroke: lane, 'stroke-width': '1.5' }),
  tip: (lane) => ({ fill: lane }),
  place: (lane) => ({ 'text-anchor': 'middle', 'font-family': MONO, 'font-weight': '600', fill: lane }),
  printed: () => ({ 'font-family': MONO, 'xml:space': 'preserve' }),
}

/** Replaces the classes of charts with attributes: not every reading system applies a style sheet to SVG. */
export function makeChartsPortable($: CheerioAPI, article: Cheerio<Element>): void {
  const charts = article.find('.trace-chart')
  charts.attr({ xmlns: 'http://www.w3.org/2000/svg', 'font-size': '11', fill: TEXT })
  // These only show the row under the pointer.
  charts.find('.row').remove()
  // Not every reading system supports dominant-baseline.
  charts.find('text').attr('dy', '0.35em')
  for (const part of charts.find('[class]').toArray()) {
    const step = $(part).closest('.step')
    const lane = (step.attr('class') ?? '').split(' ').flatMap((name) => LANES[name] ?? [])[0] ?? GREY
    for (const name of ($(part).attr('class') ?? '').split(' ')) $(part).attr({ ...PARTS[name]?.(lane) })
  }
  charts.find('[class]:not(.step)').removeAttr('class')
  charts.find('.step').removeAttr('class')
}
