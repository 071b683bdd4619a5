import { askGit } from '../git/repository.ts'
import type { Place } from '../lint/claims/find-sentences.ts'

/** People write about the pinned version in these files; programs do not matter here. */
const TEXTS = ['docs', '*.md', '.github']
const RE_HIT = /^([^:]+):(\d+):(.*)$/

/**
 * Lists the lines of pages and other texts that name a release, such as 26.10.0, in full or as 26.10.
 * @param root the project's root, absolute
 */
export function findMentions(root: string, version: string): Place[] {
  const short = version.split('.').slice(0, 2).join('.')
  // As words: neither 126.10 nor 26.100 is meant.
  const found = askGit(root, ['grep', '-n', '-I', '--word-regexp', '--fixed-strings', '-e', short, '--', ...TEXTS])
  return (found ?? '').split('\n').flatMap((hit) => {
    const [, file, line, text = ''] = RE_HIT.exec(hit) ?? []
    return file === undefined ? [] : [{ file, line: Number(line), text: text.trim() }]
  })
}
