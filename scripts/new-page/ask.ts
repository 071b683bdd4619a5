import { isCancel, select, text } from '@clack/prompts'

import { CommandError } from '../cli/run-command.ts'
import { validateId, validateTitle } from './validate.ts'
import type { ChapterEntry } from '../content/contents-file.ts'
import { KINDS, type Kind, type PageIdea } from './plan-page.ts'
import type { NewOptions } from './options.ts'

/** Thrown if the author cancels a question. */
class Cancelled extends CommandError {
  override name = 'Cancelled'
  override readonly exitCode = 130
}

/**
 * Asks on the terminal for everything that the command line does not contain.
 * @param signal ends it, and leaves the terminal as it was
 * @throws Cancelled
 */
export async function ask(options: NewOptions, contents: ChapterEntry[], signal: AbortSignal): Promise<PageIdea> {
  const id = options.id ?? (await askId(contents, signal))
  const en = options.title.en ?? (await askText('Title in English', validateTitle, signal))
  const zh = options.title.zh ?? (await askText('Title in Chinese', validateTitle, signal))
  const kind = options.kind ?? (await askKind(signal))
  return { id, title: { zh, en }, kind }
}

async function askId(contents: ChapterEntry[], signal: AbortSignal): Promise<string> {
  const options = contents.map(({ slug, title }) => ({ value: slug, label: slug, hint: `${title.en} · ${title.zh}` }))
  const chapter = answered(await select({ message: 'Chapter', options, signal }))
  const slug = await askText('Name in the address', (value) => validateId(`${chapter}/${value}`, contents), signal)
  return `${chapter}/${slug}`
}

async function askText(
  message: string,
  validate: (value: string) => string | undefined,
  signal: AbortSignal,
): Promise<string> {
  return answered(await text({ message, validate: (value = '') => validate(value), signal }))
}

async function askKind(signal: AbortSignal): Promise<Kind> {
  const kinds = Object.keys(KINDS) as Kind[]
  const options = kinds.map((kind) => ({ value: kind, label: kind, hint: KINDS[kind] }))
  return answered(await select({ message: 'Kind of example', options, signal }))
}

function answered<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) throw new Cancelled('')
  return value as Exclude<Value, symbol>
}
