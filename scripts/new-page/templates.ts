import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** The examples that `npm run new` can begin with, and what each is for. */
export const KINDS = {
  program: 'one file that prints something',
  modules: 'a program of several files',
  session: 'a server and its client',
  trace: 'a program whose callbacks are shown in their order',
  versions: 'a program that Node 10 runs otherwise',
  race: 'a program that does not always end alike, run a hundred times',
} as const

export type Kind = keyof typeof KINDS

/** What a new page is made of. */
export interface Templates {
  /** Texts of the example's files by name, its entry among them. */
  example: Record<string, string>
  /** Markdown of the page without its front matter; `{{heading}}` and `{{example}}` are to be filled in. */
  page: { zh: string; en: string }
}

/** Reads the templates of a kind from a folder that has one folder for each, and `page.zh.md` and `page.en.md`. */
export function readTemplates(folder: string, kind: Kind): Templates {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
  const names = readdirSync(path.join(folder, kind)).toSorted()
  return {
    example: Object.fromEntries(names.map((name) => [name, read(`${kind}/${name}`)])),
    page: { zh: read('page.zh.md'), en: read('page.en.md') },
  }
}
