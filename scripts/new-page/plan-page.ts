import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { stringify } from 'yaml'

/** The kinds of example that `npm run new` can create. */
export const KINDS = {
  program: 'one file that prints something',
  modules: 'a program of several files',
  session: 'a server and its client',
  trace: 'a program whose callbacks are shown in their order',
  versions: 'a program that Node 10 runs otherwise',
  race: 'a program that does not always end alike, run a hundred times',
} as const

export type Kind = keyof typeof KINDS

/** Everything that a new page needs from its author. */
export interface PageIdea {
  /** `<chapter>/<slug>`: the name of the page and of its first example. */
  id: string
  title: { zh: string; en: string }
  kind: Kind
}

/** Contains a folder per kind with the files of its example, and the page in each language without front matter. */
const TEMPLATES = path.join(import.meta.dirname, 'templates')
const DESCRIPTIONS = { zh: 'TODO：用一句话说明这一页回答什么。', en: 'TODO: what this page answers, in one sentence.' }

/**
 * Returns the files of a new page by path from the root: its example, and the page in both languages.
 * @param added the day it is added, such as 2026-12-31
 */
export function planPage({ id, title, kind }: PageIdea, added: string): Record<string, string> {
  const names = readdirSync(path.join(TEMPLATES, kind)).toSorted()
  const programs = names.map((name) => {
    const file = names.length === 1 ? `examples/${id}.ts` : `examples/${id}/${name}`
    return [file, readTemplate(`${kind}/${name}`)]
  })
  const pages = (['zh', 'en'] as const).map((language) => {
    // In a replacement string, "$&" would have a meaning.
    const page = readTemplate(`page.${language}.md`)
    const text = page.replace('{{example}}', id).replace('{{heading}}', () => title[language])
    const front = stringify({ title: title[language], description: DESCRIPTIONS[language], added }, { lineWidth: 0 })
    return [`docs/${language}/${id}.md`, `---\n${front}---\n\n${text}`]
  })
  return Object.fromEntries([...programs, ...pages])
}

function readTemplate(name: string): string {
  return readFileSync(path.join(TEMPLATES, name), 'utf8')
}
