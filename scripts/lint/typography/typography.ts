import { run, type Options } from 'zhlint'

import type { Problem } from '../../util/problem.ts'

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

/** Formats Chinese: full-width punctuation, a space between Chinese and Latin. */
export function setChinese(source: string): string {
  return run(source, { rules: RULES }).result
}

/** Lists the lines of a Chinese text that are not formatted. */
export function checkTypography(file: string, source: string): Problem[] {
  const lines = setChinese(source).split('\n')
  return source.split('\n').flatMap((line, at) => {
    const next = 'Run npm run format. Put code and messages of programs between backticks.'
    return line === lines[at]
      ? []
      : [{ file, line: at + 1, message: `this Chinese is not formatted; it should be: ${lines[at]}`, next }]
  })
}
