import { stringify } from 'yaml'

import type { Templates } from './templates.ts'

/** The author's input for a new page. */
export interface PageIdea {
  /** `<chapter>/<slug>`: the name of the page and of its first example. */
  id: string
  title: { zh: string; en: string }
  /** The day it is added, such as 2026-12-31. */
  added: string
}

const DESCRIPTIONS = { zh: 'TODO：用一句话说明这一页回答什么。', en: 'TODO: what this page answers, in one sentence.' }

/** Returns the files of a new page by path from the root: its example, and the page in both languages. */
export function planPage({ id, title, added }: PageIdea, { example, page }: Templates): Record<string, string> {
  const names = Object.keys(example)
  const programs = names.map((name) => {
    const file = names.length === 1 ? `examples/${id}.ts` : `examples/${id}/${name}`
    return [file, example[name] ?? '']
  })
  const pages = (['zh', 'en'] as const).map((language) => {
    // In a replacement string, "$&" would have a meaning.
    const text = page[language].replace('{{example}}', id).replace('{{heading}}', () => title[language])
    const front = stringify({ title: title[language], description: DESCRIPTIONS[language], added }, { lineWidth: 0 })
    return [`docs/${language}/${id}.md`, `---\n${front}---\n\n${text}`]
  })
  return Object.fromEntries([...programs, ...pages])
}
