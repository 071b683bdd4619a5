import { run, type Options } from 'zhlint'

import type { Problem } from '../../util/problem.ts'
import type { ParseStructure } from './parse-structure.ts'

/** The rules for Chinese typography: where they differ from zhlint's defaults, which its documentation explains. */
const RULES: Options['rules'] = {
  preset: 'default',
  halfwidthPunctuation: '',
  fullwidthPunctuation: '，。：；？！“”‘’（）',
  adjustedFullwidthPunctuation: '',
  noSpaceAfterFullwidthPauseOrStop: false,
  skipZhUnits: '',
  skipAbbrs: [],
  skipPureWestern: false,
}

/** A text whose form changes again each time is left as it is. */
const MOST_PASSES = 5

/** A paragraph, a heading or a cell with its text before and after; `end` is the offset behind it. */
interface Edit {
  start: number
  end: number
  value: string
}

/**
 * Formats Chinese: full-width punctuation, a space between Chinese and Latin. What Markdown makes of the text stays the same: a
 * paragraph in which that would become another list, link or table is left as it is. Formatting the result changes nothing.
 */
export function setChinese(source: string, parse: ParseStructure): string {
  let text = source
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = formatOnce(text, parse)
    if (next === text) return text
    text = next
  }
  return source
}

function formatOnce(source: string, parse: ParseStructure): string {
  const { result, __debug__: details } = run(source, { rules: RULES })
  if (result === source || !details) return source
  const structure = JSON.stringify(parse(source))
  const keeps = (text: string): boolean => JSON.stringify(parse(text)) === structure
  if (keeps(result)) return result
  const edits = details.blocks.filter((block) => block.value !== source.slice(block.start, block.end))
  // From the end, so that the offsets of the others stay.
  return edits.toSorted((a, b) => b.start - a.start).reduce((text, edit) => applyIf(keeps, text, edit), source)
}

function applyIf(keeps: (text: string) => boolean, text: string, { start, end, value }: Edit): string {
  const edited = text.slice(0, start) + value + text.slice(end)
  return keeps(edited) ? edited : text
}

/** Lists the lines of a Chinese text that formatting changes. */
export function compareLines(file: string, before: string, after: string): Problem[] {
  const lines = after.split('\n')
  return before.split('\n').flatMap((line, at) => {
    const next = 'Run npm run format. Put code and messages of programs between backticks.'
    return line === lines[at]
      ? []
      : [{ file, line: at + 1, message: `this Chinese is not formatted; it should be: ${lines[at]}`, next }]
  })
}
