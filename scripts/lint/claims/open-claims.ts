import { VERSIONS } from '../../node/versions.ts'
import { loadGroups } from '../../recording/parse-recording.ts'
import type { Group } from '../../recording/observation.ts'
import type { Problem } from '../../util/problem.ts'
import type { Book } from '../book/load-book.ts'
import type { CheckedPage } from '../book/read-page.ts'
import { absolutesIn, counterRunOf } from './absolutes.ts'
import { changesIn, isDated, type Change } from '../../recording/changes.ts'
import { hasNewest, isShown } from './dated-by-runs.ts'
import { findSentences, type Place } from './find-sentences.ts'
import { versionClaimsIn } from './version-claims.ts'

/** The sentences of a page that say more than what ran, as problems. */
export interface OpenClaims {
  page: CheckedPage
  /** Statements on versions that no run of their section dates. */
  versions: Problem[]
  /** Absolutes and causes without a counter-run. */
  absolutes: Problem[]
}

/** The number of statements on versions that a run of their section dates, besides the open claims of each page. */
export interface Claims {
  pages: OpenClaims[]
  bound: number
}

/** Finds the sentences of the book that say more than what ran. */
export function findClaims(book: Book): Claims {
  let bound = 0
  const pages = book.pages.map((page) => {
    const sentences = findSentences(page.file, page.source, book.reader.parse(page.source))
    const versions = sentences.flatMap((sentence) => {
      const groups = runsBeside(page, sentence.line).map((id) => groupsOf(book, id))
      const changes = groups.flatMap(changesIn)
      const claims = versionClaimsIn(sentence.text)
      const open = claims.filter((claim) =>
        claim.kind === 'newest'
          ? !groups.some((each) => hasNewest(claim.version, each, VERSIONS))
          : !isShown(claim, changes),
      )
      bound += claims.length - open.length
      const known = groups.length === 0 ? 'it has none' : describeChanges(changes)
      return open.map(({ words }) => describeVersion(sentence, words, known))
    })
    return { page, versions, absolutes: sentences.flatMap((sentence) => openAbsolutes(book, page, sentence)) }
  })
  return { pages, bound }
}

/** The examples of a section; before the first subheading, those of the whole page. */
function runsBeside({ headings, directives }: CheckedPage, line: number): string[] {
  const start = headings.findLast((heading) => heading.line <= line)
  const end = headings.find((heading) => heading.line > line)
  const isLead = start === undefined || start.level === 1
  const shown = directives.filter((each) => each.name === 'run' || each.name === 'features')
  return shown
    .filter((each) => isLead || (each.line > start.line && each.line < (end?.line ?? Infinity)))
    .flatMap(({ target }) => target ?? [])
}

function groupsOf({ root, examples }: Book, id: string): Group[] {
  const example = examples.examples.find((each) => each.id === id)
  return (example && loadGroups(root, example)) ?? []
}

function describeChanges(changes: Change[]): string {
  const list = (dated: boolean, between: string): string =>
    [...new Set(changes.filter((change) => isDated(change) === dated).map((change) => change.join(between)))].join(', ')
  const [dated, undated] = [list(true, ' | '), list(false, ' and ')]
  const parts = [dated && `they date ${dated}`, undated && `they differ, without a date, between ${undated}`]
  return parts.filter(Boolean).join('; ') || 'the outcome is the same on all versions'
}

function describeVersion({ file, line }: Place, words: string, known: string): Problem {
  return {
    file,
    line,
    message: `"${words}": no recording of this section shows that; ${known}.`,
    next: 'Say what the recordings show; or show a run that changes there, and run npm run bisect for it.',
  }
}

function openAbsolutes({ examples }: Book, { source, language }: CheckedPage, { file, line, text }: Place): Problem[] {
  const words = absolutesIn(text, language)
  if (words.length === 0) return []
  const counterRun = counterRunOf(source.split('\n'), line)
  if (counterRun !== undefined && examples.examples.some(({ id }) => id === counterRun)) return []
  const problem = counterRun === undefined ? 'no counter-run is named' : `there is no example ${counterRun}`
  return words.map((word) => ({
    file,
    line,
    message: `"${word}" says more than what ran: ${problem}.`,
    next: 'Say what ran; or end the paragraph with <!-- counter-run: <chapter>/<example> -->, which would show it to be false.',
  }))
}
