const WORDS: Readonly<Record<'en' | 'zh', RegExp>> = {
  en: /\b(?:always|never|only|every|all|any|nothing else|because)\b/gi,
  zh: /总是|只有|所有|任何|从不|因为/g,
}
const RE_CODE = /`[^`]*`/g
const RE_COUNTER_RUN = /<!-- counter-run: ([\w-]+\/[\w-]+) -->/

/** Lists the words of a sentence that claim something of what was not run, or of a cause. */
export function absolutesIn(sentence: string, language: 'en' | 'zh'): string[] {
  return sentence.replaceAll(RE_CODE, '').match(WORDS[language]) ?? []
}

/**
 * Returns the example that a paragraph names as the run which would show its absolutes to be false, in a comment
 * `<!-- counter-run: <chapter>/<example> -->`.
 * @param lines the page
 * @param line a line of the paragraph, from 1
 */
export function counterRunOf(lines: string[], line: number): string | undefined {
  const end = lines.findIndex((text, index) => index >= line && text.trim() === '')
  const paragraph = lines.slice(line - 1, end === -1 ? undefined : end)
  return RE_COUNTER_RUN.exec(paragraph.join('\n'))?.[1]
}
