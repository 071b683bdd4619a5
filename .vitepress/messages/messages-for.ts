import * as en from './en/index.ts'
import type { Language, Messages } from './messages.ts'
import * as zh from './zh/index.ts'

const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en }

/** Opens `llms.txt`, which lists the pages of both languages. */
export const LLMS_INTRODUCTION = [
  '# 实证 Node.js / Node.js, Proven',
  '> A handbook of Node.js in Chinese and English in which nothing is claimed without a run. Each page is here as Markdown, with its programs and what they printed on real Node.js.',
]

/** All messages of a language. Components import single files of messages instead, to keep their chunks small. */
export function messagesFor(language: Language): Messages {
  return MESSAGES[language]
}
