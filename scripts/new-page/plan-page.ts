import { stringify } from 'yaml'

import type { Templates } from './templates.ts'

/** What its author says of a new page. */
export interface PageIdea {
  /** `<chapter>/<slug>`: the page's name, and its first example's. */
  id: string
  title: { zh: string; en: string }
  /** The day on which it comes, as in 2026-12-31. */
  added: string
}

const DESCRIPTIONS = {
  zh: 'TODO：用一句话说明这一页回答什么。',
  en: 'TODO: what this page answers, in one sentence.',
}

/** The files of a new page, by their paths from the root: its example, and the page in both languages. */
export function planPage({ id, title, added }: PageIdea, { example, page }: Templates): Record<string, string> {
  const names = Object.keys(example)
  const programs = names.map((name) => {
    const file = names.length === 1 ? `examples/${id}.ts` : `examples/${id}/${name}`
    return [file, example[name] ?? '']
  })
  const pages = (['zh', 'en'] as const).map((language) => {
    // By a function: in a string, "$&" and the like would mean something.
    const text = page[language].replace('{{example}}', id).replace('{{heading}}', () => title[language])
    const front = stringify({ title: title[language], description: DESCRIPTIONS[language], added }, { lineWidth: 0 })
    return [`docs/${language}/${id}.md`, `---\n${front}---\n\n${text}`]
  })
  return Object.fromEntries([...programs, ...pages])
}
