import { readArgs, UsageError } from '../cli/run-command.ts'
import { suggest } from '../util/suggest.ts'
import { KINDS, type Kind } from './plan-page.ts'

/** The command line of `new`; the command asks for missing values. */
export interface NewOptions {
  id?: string
  title: { zh?: string; en?: string }
  kind?: Kind
  after?: string
  help: boolean
}

const OPTIONS = {
  zh: { type: 'string' },
  en: { type: 'string' },
  kind: { type: 'string' },
  after: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/**
 * Parses `[options] <chapter>/<slug>`.
 * @throws UsageError that names the word which is wrong
 */
export function parseNewOptions(args: string[]): NewOptions {
  const { values, positionals } = readArgs({ args, options: OPTIONS, allowPositionals: true })
  const { zh, en, kind, after, help } = values
  const [id, more] = positionals
  if (more !== undefined) throw new UsageError(`"${more}" is too much: one page at a time. Put titles in quotes.`)
  return { title: { zh, en }, help, ...(id && { id }), ...(kind && { kind: readKind(kind) }), ...(after && { after }) }
}

/** The text of `--help`. */
export const NEW_USAGE = `npm run new <chapter>/<slug> -- [options]

Writes an example, the page that shows it in both languages, and the page's place in the table of contents; runs
the example and records what it did. What is not given is asked for. Nothing is overwritten.

  --zh <title>          its title in Chinese
  --en <title>          its title in English
  --kind <kind>         what the example is (default program):
${Object.entries(KINDS)
  .map(([kind, meaning]) => `                          ${kind.padEnd(10)}${meaning}`)
  .join('\n')}
  --after <slug>        the page of the chapter that it follows (default: the last)
  --help                this text

Exit code: 0 made; 1 a file is there already, or the example cannot be recorded; 2 wrong usage.`

function readKind(word: string): Kind {
  const kinds = Object.keys(KINDS) as Kind[]
  const kind = kinds.find((each) => each === word)
  if (!kind) throw new UsageError(`--kind "${word}" is no kind. ${suggest(word, kinds)}`)
  return kind
}
