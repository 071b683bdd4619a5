import type { Group } from '../../../scripts/recording/observation.ts'
import { html, type Html } from '../../../scripts/util/html.ts'
import type { Messages } from '../../messages/messages.ts'
import { stretchesOf, type Stretch } from './release-lines.ts'

/** Outcomes after these share the last colour. */
const COLOURS = 4

/** The letter of an outcome, by the place of its group. */
export function letterOf(group: number): string {
  return String.fromCodePoint(65 + group)
}

/**
 * Renders the releases as a strip in which each outcome has a letter and a colour, from the oldest to the newest: one for each
 * module system. Empty unless all changes are dated.
 */
export function renderReleaseLines(groups: Group[], messages: Messages): Html[] {
  const formats = new Set(groups.map(({ format }) => format))
  return [...formats].flatMap((format) => renderStrip(stretchesOf(groups, format), format, messages))
}

function renderStrip(stretches: Stretch[], format: Group['format'], { run }: Messages): Html[] {
  if (stretches.length === 0) return []
  const title = format === undefined ? run.byRelease : `${run.byRelease} · ${run.formats[format]}`
  const items = stretches.map(({ first, last, group, releases }) => {
    const range = first === last ? first : `${first} – ${last}`
    return html`<li class="${colourOf(group)}" style="--releases:${releases}"><b>${letterOf(group)}</b> ${range}</li>`
  })
  return [
    html`<div class="release-strip"><p class="release-lines-title">${title}</p><ol class="release-lines" v-pre>${items}</ol></div>`,
  ]
}

function colourOf(group: number): string {
  return `outcome-${Math.min(group, COLOURS - 1)}`
}
