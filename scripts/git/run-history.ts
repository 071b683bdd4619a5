import { askGit } from './repository.ts'

/** What a commit did to the recording of an example. */
export type ChangeKind = 'recorded' | 'changed' | 'confirmed'

/** How a run changed on one day. */
export interface RunChange {
  /** In UTC, as in 2026-12-31. */
  day: string
  /** `recorded` for the first time; `changed`: something else was printed; `confirmed`: the same, on other versions or settings. */
  kind: ChangeKind
}

/** A run on a page, and how it changed, the latest day first. */
export interface RunHistory {
  /** The name of its program. */
  name: string
  /** Its place on the page. */
  anchor: string
  changes: RunChange[]
}

const LOG = ['log', '--find-renames', '-p', '--unified=999999', '--date=format-local:%Y-%m-%d', '--format=%x1e%cd']
const RE_FILE = /^diff --git a\/\S+ b\/examples\/(\S+)\.recording\.yaml$/m
const RE_BEFORE = /^rename from examples\/(\S+)\.recording\.yaml$/m
/** The outcomes of a recording, up to its next key. */
const RE_OUTCOMES = /^outcomes:\n((?: .*\n|\n)*)/m
/** The versions that had an outcome, the first key of each. */
const RE_RUNS = /^ {2}- (?:runs: \{[^}]*\}|node: .*)\n/m
/** The order in which kinds count if a run changed several times on a day. */
const KINDS: readonly ChangeKind[] = ['recorded', 'changed', 'confirmed']

/**
 * Reads how the recording of each example changed, the latest day first, by the id of the example; it follows renames. Empty in
 * a shallow clone.
 */
export function readRunHistories(root: string): Map<string, RunChange[]> {
  if (askGit(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return new Map()
  return parseRunLog(askGit(root, [...LOG, '--', 'examples/**/*.recording.yaml']) ?? '')
}

/** Parses the output of `git log -p`, the newest commit first. */
export function parseRunLog(log: string): Map<string, RunChange[]> {
  const runs = new Map<string, RunChange[]>()
  const laterIds = new Map<string, string>()
  for (const commit of log.split('\x1e').slice(1)) {
    const day = commit.slice(0, commit.indexOf('\n'))
    for (const diff of commit.split(/^(?=diff --git )/m).slice(1)) {
      const named = RE_FILE.exec(diff)?.[1]
      if (named === undefined) continue
      const id = laterIds.get(named) ?? named
      const before = RE_BEFORE.exec(diff)?.[1]
      if (before !== undefined) laterIds.set(before, id)
      const kind = kindOf(diff)
      if (kind !== undefined) runs.set(id, add(runs.get(id) ?? [], { day, kind }))
    }
  }
  return runs
}

/** Undefined if the file was only removed, renamed or given another mode. */
function kindOf(diff: string): ChangeKind | undefined {
  if (/^deleted file /m.test(diff)) return undefined
  if (/^new file /m.test(diff)) return 'recorded'
  if (!diff.includes('\n@@ ')) return undefined
  const [before, after] = [outcomesIn(diff, '-'), outcomesIn(diff, '+')]
  return before.symmetricDifference(after).size === 0 ? 'confirmed' : 'changed'
}

/** The outcomes of a recording without their versions, on one side of a diff that contains the whole file. */
function outcomesIn(diff: string, side: '-' | '+'): Set<string> {
  const lines = diff.split('\n').filter((line) => line.startsWith(side) || line.startsWith(' '))
  const text = lines.map((line) => `${line.slice(1)}\n`).join('')
  const [, outcomes = ''] = RE_OUTCOMES.exec(text) ?? []
  return new Set(outcomes.split(RE_RUNS).filter((outcome) => outcome !== ''))
}

/** Of several changes on a day, the one that says most remains. */
function add(changes: RunChange[], change: RunChange): RunChange[] {
  const last = changes.at(-1)
  if (last?.day !== change.day) return [...changes, change]
  const kind = KINDS.find((each) => each === last.kind || each === change.kind) ?? change.kind
  return [...changes.slice(0, -1), { day: change.day, kind }]
}
