import { run } from 'zhlint'
import type { Options } from 'zhlint'

import type { Problem } from '../../util/problem.ts'

/** How Chinese is set in this book; what each means is in zhlint's documentation. */
const RULES: Options['rules'] = {
  noSinglePair: true,
  halfwidthPunctuation: '',
  fullwidthPunctuation: '，。：；？！“”‘’（）',
  adjustedFullwidthPunctuation: '',
  unifiedPunctuation: 'simplified',
  spaceBetweenHalfwidthContent: true,
  noSpaceBetweenFullwidthContent: true,
  spaceBetweenMixedwidthContent: true,
  noSpaceBeforePauseOrStop: true,
  spaceAfterHalfwidthPauseOrStop: true,
  noSpaceInsideQuotation: true,
  spaceOutsideHalfwidthQuotation: true,
  noSpaceOutsideFullwidthQuotation: true,
  noSpaceInsideBracket: true,
  spaceOutsideHalfwidthBracket: true,
  noSpaceOutsideFullwidthBracket: true,
  noSpaceInsideHyperMark: true,
  spaceOutsideCode: true,
  trimSpace: true,
}

/** Chinese as it is set in this book: full-width punctuation, a space between Chinese and Latin. */
export function setChinese(source: string): string {
  return run(source, { rules: RULES }).result
}

/** Where a Chinese text is not set so. */
export function checkTypography(file: string, source: string): Problem[] {
  const lines = setChinese(source).split('\n')
  return source.split('\n').flatMap((line, at) => {
    const next = 'npm run format mends it. What is code or a message of a program goes between backticks.'
    return line === lines[at] ? [] : [{ file, line: at + 1, message: `Chinese is set so here: ${lines[at]}`, next }]
  })
}
