import type { TraceStep } from './trace-step.ts'

type Places = Pick<TraceStep, 'asked' | 'ran'>

/** The steps that a chart shows. */
export function readSteps(chart: Element): TraceStep[] {
  return stepsOf(chart).map((step) => ({
    lane: step.dataset['lane'] ?? '',
    asked: step.dataset['asked'],
    ran: step.dataset['ran']?.split(' ') ?? [],
    by: step.dataset['by'] === undefined ? undefined : Number(step.dataset['by']),
    lines: [Number(step.dataset['lines']), Number(step.dataset['heard'] ?? 0)],
    text: step.getAttribute('aria-label') ?? '',
  }))
}

/** Which step of the chart the reader has pointed at, counted from 1. */
export function stepUnder(target: EventTarget | null, chart: Element): number | undefined {
  const step = target instanceof Element ? target.closest<SVGElement>('.step') : null
  const at = step ? stepsOf(chart).indexOf(step) : -1
  return at < 0 ? undefined : at + 1
}

/** Marks the step that runs and brings it into view, and marks those that have not run yet; no step, no marks. */
export function markChart(chart: Element, at: number): void {
  for (const [index, step] of stepsOf(chart).entries()) {
    step.classList.toggle('is-now', index === at - 1)
    step.classList.toggle('is-later', at > 0 && index >= at)
  }
  const frame = chart.querySelector('.chart')
  const block = chart.querySelector('.is-now .block')
  if (frame && block) frame.scrollBy({ left: beyond(block.getBoundingClientRect(), frame.getBoundingClientRect()) })
}

/** How far something is from being within a frame, sideways. */
function beyond(inner: DOMRect, outer: DOMRect): number {
  const margin = 24
  return Math.max(0, inner.right + margin - outer.right) + Math.min(0, inner.left - margin - outer.left)
}

/** Hides what has not been printed yet; undefined shows all. */
export function markOutput(panel: Element, printed: number[] = []): void {
  for (const [program, output] of panel.querySelectorAll('.output').entries()) {
    for (const [index, line] of output.querySelectorAll('.line').entries())
      line.classList.toggle('is-later', index >= (printed[program] ?? Infinity))
  }
}

/** Marks the line that has asked for the step and those that run in it. */
export function markCode(figure: Element, { asked, ran }: Places): void {
  for (const line of figure.querySelectorAll('.files .line')) line.classList.remove('is-asked', 'is-run')
  for (const place of ran) findLine(figure, place)?.classList.add('is-run')
  if (asked !== undefined) findLine(figure, asked)?.classList.add('is-asked')
}

/** The code of the lines that a step names, by place. */
export function readCode(figure: Element, { asked, ran }: Places): Map<string, string> {
  const places = asked === undefined ? ran : [asked, ...ran]
  return new Map(places.map((place) => [place, findLine(figure, place)?.textContent.trim() ?? '']))
}

function stepsOf(chart: Element): SVGElement[] {
  return [...chart.querySelectorAll<SVGElement>('.trace-chart .step')]
}

/** The line of code that a place names: of the entry by its number alone, of another file by name and number. */
function findLine(figure: Element, place: string): Element | undefined {
  const [number = '', name] = place.split(':').toReversed()
  const panels = [...figure.querySelectorAll('.files .panel')]
  const names = [...figure.querySelectorAll('.files .tab-label')].map(({ textContent }) => textContent)
  const block = panels[name === undefined ? 0 : names.indexOf(name)]?.querySelector('pre')
  const before = Number(block?.style.getPropertyValue('--lines-before') ?? 0)
  return block?.querySelectorAll('.line')[Number(number) - before - 1]
}
