/** Widths of characters in em in the font of the cards, rounded up. */
const WIDE = 1
const NARROW = 0.53

const RE_WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/
const RE_CLOSING = /^[，。；：？！、）》」』”’,.;:?!)]/

/**
 * Breaks a text into lines of at most `width` em, between words (Chinese ones, too). No line starts with punctuation. If the
 * text does not fit into `most` lines, the last one ends with an ellipsis.
 */
export function breakLines(text: string, width: number, most: number): string[] {
  const lines: string[] = ['']
  for (const part of partsOf(text)) {
    const last = lines.at(-1) ?? ''
    if (widthOf(last + part.trimEnd()) <= width) lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  const trimmed = lines.map((line) => line.trim())
  if (trimmed.length <= most) return trimmed
  return [...trimmed.slice(0, most - 1), `${trimmed[most - 1]?.replace(/[，。；：、,.;:\s]+$/, '')} …`]
}

/** Splits a text into words, each with the punctuation after it. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = parts.at(-1)
    const isTail = RE_CLOSING.test(segment) || segment.trim() === ''
    if (last !== undefined && isTail) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (RE_WIDE.test(character) ? WIDE : NARROW), 0)
}
