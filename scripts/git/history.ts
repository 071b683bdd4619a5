import { askGit } from './git.ts'

/** Who changed a file, and when last. */
export interface History {
  /** The day of the last change in UTC, as in 2026-12-31. */
  changed: string
  /** Authors and co-authors, those of the latest changes first; programs are none. */
  authors: string[]
}

const LOG = [
  'log',
  '--name-status',
  '--find-renames',
  '-z',
  '--date=format-local:%Y-%m-%d',
  '--format=%x1e%cd%x1f%aN%x1f%(trailers:key=Co-authored-by,valueonly,separator=%x1f)%x1d',
]
/** See "RAW OUTPUT FORMAT" of git-diff(1), as `-z` changes it: a renamed or copied file has two names. */
const RE_CHANGE = /(?:([RC])\d*\0([^\0]+)|[A-Z])\0([^\0]+)(?:\0|$)/g
const RE_ADDRESS = /\s*<[^>]*>$/
const RE_PROGRAM = /\[bot\]$/

/**
 * Of each file below some folders what git knows, by its path from the root; renamed files keep theirs. Nothing in a
 * shallow clone, where the oldest commit seems to have made all files.
 */
export function readHistory(root: string, folders: string[]): Map<string, History> {
  if (askGit(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return new Map()
  return parseLog(askGit(root, [...LOG, '--', ...folders]) ?? '')
}

/** The same from the output of `git log`, the newest commit first. */
export function parseLog(log: string): Map<string, History> {
  const files = new Map<string, History>()
  const laterNames = new Map<string, string>()
  for (const entry of log.split('\x1e').slice(1)) {
    const [head = '', changes = ''] = entry.split('\x1d')
    const [changed = '', ...people] = head.split('\x1f')
    const authors = people.map((person) => person.replace(RE_ADDRESS, '').trim()).filter(isPerson)
    for (const name of changedFiles(changes, laterNames)) {
      const known = files.get(name)
      files.set(name, { changed: known?.changed ?? changed, authors: union(known?.authors ?? [], authors) })
    }
  }
  return files
}

/** What is known of a page: of its own file, and of the programs that it shows. */
export function joinHistories(histories: History[]): History | undefined {
  if (histories.length === 0) return undefined
  const latest = histories.toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
  return {
    changed: latest[0]?.changed ?? '',
    authors: latest.reduce<string[]>((all, { authors }) => union(all, authors), []),
  }
}

/** Files of a commit by the names that they have now. */
function changedFiles(changes: string, laterNames: Map<string, string>): string[] {
  return [...changes.matchAll(RE_CHANGE)].map(([, kind, before = '', after = '']) => {
    const name = laterNames.get(after) ?? after
    if (kind === 'R') laterNames.set(before, name)
    return name
  })
}

function union(some: string[], others: string[]): string[] {
  return [...new Set([...some, ...others])]
}

function isPerson(name: string): boolean {
  return name !== '' && !RE_PROGRAM.test(name)
}
