import type { TraceStep } from './trace-step.ts'

type CodeLines = Pick<TraceStep, 'asked' | 'ran'>

/** Reads the steps of a chart from its `data-` attributes. */
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

/** The number of the step that contains an element, from 1; undefined if there is none. */
export function stepUnder(target: EventTarget | null, chart: Element): number | undefined {
  const step = target instanceof Element ? target.closest<SVGElement>('.step') : null
  const index = step ? stepsOf(chart).indexOf(step) : -1
  return index < 0 ? undefined : index + 1
}

/** Marks the current step and scrolls to it, and marks the steps after it; step 0 removes all marks. */
export function markChart(chart: Element, at: number): void {
  for (const [index, step] of stepsOf(chart).entries()) {
    step.classList.toggle('is-now', index === at - 1)
    step.classList.toggle('is-later', at > 0 && index >= at)
  }
  const block = chart.querySelector('.is-now .block')
  if (block) chart.scrollBy({ left: overflowOf(block.getBoundingClientRect(), chart.getBoundingClientRect()) })
}

/** Horizontal distance to scroll so that the inner box is inside the outer one. */
function overflowOf(inner: DOMRect, outer: DOMRect): number {
  const margin = 24
  return Math.max(0, inner.right + margin - outer.right) + Math.min(0, inner.left - margin - outer.left)
}

/**
 * Hides the lines that the programs have not printed yet.
 * @param printed number of printed lines by program; empty shows all
 */
export function markOutput(panel: Element, printed: number[] = []): void {
  for (const [program, output] of panel.querySelectorAll('.output').entries()) {
    for (const [index, line] of output.querySelectorAll('.line').entries())
      line.classList.toggle('is-later', index >= (printed[program] ?? Infinity))
  }
}

/** Marks the line of code that queued the step, and the lines that run in it. */
export function markCode(figure: Element, { asked, ran }: CodeLines): void {
  for (const line of figure.querySelectorAll('.files .line')) line.classList.remove('is-asked', 'is-run')
  for (const name of ran) findLine(figure, name)?.classList.add('is-run')
  if (asked !== undefined) findLine(figure, asked)?.classList.add('is-asked')
}

/** The code of the lines of a step, by line number. */
export function readCode(figure: Element, { asked, ran }: CodeLines): Map<string, string> {
  const lines = asked === undefined ? ran : [asked, ...ran]
  return new Map(lines.map((line) => [line, findLine(figure, line)?.textContent.trim() ?? '']))
}

function stepsOf(chart: Element): SVGElement[] {
  return [...chart.querySelectorAll<SVGElement>('.trace-chart .step')]
}

/** Finds a line of code: "3" is in the entry, "side.ts:3" in another file. */
function findLine(figure: Element, line: string): Element | undefined {
  const [number = '', name] = line.split(':').toReversed()
  const panels = [...figure.querySelectorAll('.files .panel')]
  const names = [...figure.querySelectorAll('.files .tab-label')].map(({ textContent }) => textContent)
  const block = panels[name === undefined ? 0 : names.indexOf(name)]?.querySelector('pre')
  const before = Number(block?.style.getPropertyValue('--lines-before') ?? 0)
  return block?.querySelectorAll('.line')[Number(number) - before - 1]
}
