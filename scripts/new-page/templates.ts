import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

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

/** The templates of a new page. */
export interface Templates {
  /** Contents of the example's files by name. */
  example: Record<string, string>
  /** Markdown of the page without front matter; with the placeholders `{{heading}}` and `{{example}}`. */
  page: { zh: string; en: string }
}

/** Reads the templates of a kind. The folder contains a folder per kind, `page.zh.md` and `page.en.md`. */
export function readTemplates(folder: string, kind: Kind): Templates {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
  const names = readdirSync(path.join(folder, kind)).toSorted()
  return {
    example: Object.fromEntries(names.map((name) => [name, read(`${kind}/${name}`)])),
    page: { zh: read('page.zh.md'), en: read('page.en.md') },
  }
}
