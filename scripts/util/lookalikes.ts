import { replaceEveryHidden, replaceHidden, toCode, toVisible } from './hidden-characters.ts'

/** Keys of lines that look the same and are not: see `isLookalike`. */
export type Lookalikes = ReadonlySet<string>

export const NO_LOOKALIKES: Lookalikes = new Set()

const RE_COLOUR = /\u001B\[[\d;]*m/g
/** Joiners and variation selectors can be part of a sequence that looks the same without them. */
const RE_JOINERS = /[\p{Join_Control}\p{Variation_Selector}]/gu
/** All spaces, and Braille without a dot. */
const RE_BLANK = /[\p{Zs}\u2800]/gu
const RE_BLANKS = /[\t ]+/g
/** Spaces that a browser or a reader may overlook. */
const RE_SPACES = /^ +| +$| {2,}/g
/** Combining marks, other blanks, and the signs that the explicit form uses. */
const RE_AMBIGUOUS = /[\p{M}\p{Zs}\u2800⟨⟩·\u2400-\u2421]/u

/**
 * Finds lines that differ between texts and look the same: in colors, a missing line break, spaces at the end or of another kind,
 * characters without a glyph, or characters that Unicode treats as equal.
 * @param texts the lines of each text; a line has its line break
 */
export function findLookalikes(texts: string[][]): Lookalikes {
  const classes = new Map<string, { lines: Set<string>; byText: Map<number, string> }>()
  for (const [at, lines] of texts.entries()) {
    for (const line of lines) {
      const found = classes.getOrInsertComputed(looseKey(line), () => ({ lines: new Set<string>(), byText: new Map() }))
      found.lines.add(line)
      found.byText.set(at, `${found.byText.get(at) ?? ''}${line}\0`)
    }
  }
  const found = [...classes].filter(
    ([, { lines, byText }]) => lines.size > 1 && new Set(byText.values()).size > 1 && lookSame([...lines]),
  )
  return new Set(found.map(([key]) => key))
}

/** True if another line looks like this one. */
export function isLookalike(line: string, lookalikes: Lookalikes): boolean {
  return lookalikes.size > 0 && lookalikes.has(looseKey(line))
}

/** Returns what a reader sees of a line; spaces have the same width, and a tab has its own. */
export function visibleKey(line: string): string {
  return replaceHidden(line.replace(RE_COLOUR, ''), toVisible)
    .normalize('NFC')
    .replace(RE_JOINERS, '')
    .replace(RE_BLANK, ' ')
    .trimEnd()
}

/** Makes everything visible in a line that can be overlooked: ⟨U+00A0⟩, ␉ for a tab, ␛ for an escape character, · for spaces. */
export function explicitForm(line: string): string {
  return [...line]
    .map(explicitCharacter)
    .join('')
    .replace(RE_SPACES, (spaces) => '·'.repeat(spaces.length))
}

function explicitCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0
  if (character === ' ') return character
  if (character === '\t') return toVisible(codePoint)
  if (RE_AMBIGUOUS.test(character) || character.normalize('NFC') !== character) return toCode(codePoint)
  return replaceEveryHidden(character, toVisible)
}

/** A tab looks like some number of spaces. */
function looseKey(line: string): string {
  return visibleKey(line).replace(RE_BLANKS, ' ')
}

function lookSame(lines: string[]): boolean {
  return lines.some((line) => line.includes('\t')) || new Set(lines.map(visibleKey)).size < lines.length
}
