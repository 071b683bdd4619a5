import path from 'node:path'

import type { PageReader } from '../content/page-reader.ts'
import { anchorOf } from '../content/run-directive.ts'
import { findExample } from '../example/find-example.ts'
import { askGit } from './repository.ts'
import { readRunHistories, type RunHistory } from './run-history.ts'

/** The authors of a file, and the day of its last change. */
export interface History {
  /** The day of the last change in UTC, as in 2026-12-31. */
  changed: string
  /** Authors and co-authors, the most recent first; bots are left out. */
  authors: string[]
}

/** What a page says about itself: its authors and last change, how its runs changed, and the edition of the book. */
export interface PageHistory extends History {
  edition: Edition
  runs: RunHistory[]
}

/** A state of the book. */
interface Edition {
  /** The short name of its commit. */
  commit: string
  /** The day of the commit in UTC, as in 2026-12-31. */
  day: string
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

const FOLDERS = ['docs', 'examples']

/**
 * Returns a function that finds the history of a page, given the page's path below `docs`; undefined if git does not know it.
 * @param root the project's, absolute
 */
export function readPageHistories(root: string): (page: string, reader: PageReader) => PageHistory | undefined {
  const files = readHistory(root)
  const runHistories = readRunHistories(root)
  const [commit = '', day = ''] =
    askGit(root, ['log', '-1', '--date=format-local:%Y-%m-%d', '--format=%h %cd'])?.trim().split(' ') ?? []
  return (page, reader) => {
    const ids = reader.runsOn(path.join(root, 'docs', page)).map(({ id }) => id)
    const programs = ids.flatMap((id) => findExample(root, id)?.files ?? [])
    const known = [`docs/${page}`, ...programs].map((file) => files.get(file))
    const history = joinHistories(known.filter((each) => each !== undefined))
    const runs = [...new Set(ids)].map((id) => ({
      name: id.split('/')[1] ?? id,
      anchor: anchorOf(id),
      changes: runHistories.get(id) ?? [],
    }))
    return history && { ...history, edition: { commit, day }, runs }
  }
}

/**
 * Reads the history of each file by path from the root; it follows renames. Empty in a shallow clone, whose oldest commit seems
 * to have created every file.
 */
function readHistory(root: string): Map<string, History> {
  if (askGit(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return new Map()
  return parseLog(askGit(root, [...LOG, '--', ...FOLDERS]) ?? '')
}

/** Parses the output of `git log`, the newest commit first. */
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

/** Merges the histories of a page's file and of the programs on it. */
export function joinHistories(histories: History[]): History | undefined {
  if (histories.length === 0) return undefined
  const latest = histories.toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
  return {
    changed: latest[0]?.changed ?? '',
    authors: latest.reduce<string[]>((all, { authors }) => union(all, authors), []),
  }
}

/** Lists the files of a commit by their current names. */
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
