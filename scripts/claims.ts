/**
 * `npm run claims`: lists the sentences of the book that say more than what ran.
 * Exit codes: 0 always, since `npm run check` judges them; 2 wrong usage.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type MarkdownIt from 'markdown-it'

import { printProblems, readArgs, runCommand, UsageError } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'
import { dayOf } from './util/day.ts'
import { writeFileAtomic } from './util/write-file-atomic.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run claims -- [--lower] [path…]

Lists the sentences that say more than what ran, in a few seconds: what they say of versions, if no recording of their
section has that change; and absolutes and causes (always, never, only, every, all, any, nothing else, because;
总是, 只有, 所有, 任何, 从不, 因为), if their paragraph names no counter-run. A path is a page or a folder below docs/.

  --lower   write how many are open into docs/open-claims.json, where that is fewer than before; the numbers never rise
  --help    print this text

Exit code: 0; 2 after invalid usage. npm run check fails if a page has more open claims than docs/open-claims.json allows.`

const OPTIONS = { lower: { type: 'boolean', default: false } } as const

await runCommand(
  'claims',
  async (args) => {
    const { values, positionals } = readArgs({ args, options: OPTIONS, allowPositionals: true })
    // Both read front matter while they load, and throw if it is invalid.
    const { loadBook } = await import('./lint/book/load-book.ts')
    const { configureMarkdown } = await import('../.vitepress/markdown/configure-markdown.ts')
    const { findClaims } = await import('./lint/claims/open-claims.ts')
    const { lowerOpenClaims, OPEN_CLAIMS } = await import('./lint/claims/check-claims.ts')
    const configure = (md: MarkdownIt): void => void configureMarkdown(md, { root, base: '/' })
    const { pages, bound } = findClaims(await loadBook(root, dayOf(new Date()), configure))
    const chosen = pages.filter(({ page }) => isChosen(page.file, positionals))
    if (chosen.length === 0) throw new UsageError(`There is no page "${positionals.join(' ')}".`)
    printProblems(chosen.flatMap(({ versions, absolutes }) => [...versions, ...absolutes]))
    const total = (kind: 'versions' | 'absolutes'): number => chosen.reduce((sum, each) => sum + each[kind].length, 0)
    stdout.print(
      `${chosen.length} pages: ${total('versions')} open statements on versions, ${total('absolutes')} open absolutes. In the whole book, runs date ${bound} statements.`,
    )
    const file = path.join(root, OPEN_CLAIMS)
    if (values.lower)
      await writeFileAtomic(file, await lowerOpenClaims(readFileSync(file, 'utf8'), pages), path.dirname(file))
  },
  USAGE,
)

function isChosen(file: string, paths: string[]): boolean {
  const wanted = paths.map((each) => path.relative(root, path.resolve(each)))
  return wanted.length === 0 || wanted.some((each) => `${file}/`.startsWith(`${each}/`))
}
