import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { UsageError } from '../cli/run-command.ts'
import { firstDifference } from '../util/diff.ts'
import { RECORDING_SUFFIX } from '../example/example.ts'
import { RE_ID } from '../example/find-example.ts'
import { observationsOf, type Observation } from '../recording/observation.ts'
import { parseRecording } from '../recording/parse-recording.ts'
import { compareObservations, type Change } from '../recording/compare-observations.ts'
import { readText } from '../util/read-text.ts'

/** A recording that differs from another commit. */
export interface RecordedChange {
  /** The example's id. */
  id: string
  kind: 'new' | 'changed' | 'deleted'
  changes: Change[]
  recording: string
  /** The first line that differs, 1-based. */
  line: number
}

/** True if the behaviour changed, not only the form of the recording. */
export function isBehaviourChange({ kind, changes }: RecordedChange): boolean {
  return kind !== 'changed' || changes.length > 0
}

const run = promisify(execFile)
const MAX_BYTES = 2 ** 28

/**
 * Compares the recordings in the working tree with those of the merge base of HEAD and another commit.
 * @param root the project's root, absolute
 * @param base a commit, branch or tag
 * @throws UsageError if git cannot compare the working tree with the commit
 */
export async function readRecordedChanges(root: string, base: string): Promise<RecordedChange[]> {
  const commit = (await git(root, ['merge-base', '--end-of-options', base, 'HEAD'], base)).trim()
  const listed = await git(root, ['diff', '--name-only', '--no-renames', '-z', commit, '--', 'examples'], base)
  const untracked = await git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', 'examples'], base)
  // Elsewhere, such a file is data of an example, or does not belong there.
  const files = [...listed.split('\0'), ...untracked.split('\0')].filter(
    (file) => file.endsWith(RECORDING_SUFFIX) && RE_ID.test(idOf(file)),
  )
  const changes = await Promise.all(files.map((recording) => compareRecording(root, commit, recording)))
  return changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function compareRecording(root: string, commit: string, recording: string): Promise<RecordedChange> {
  const id = idOf(recording)
  const before = await git(root, ['ls-tree', '--name-only', commit, '--', recording], commit)
  const old = before === '' ? undefined : await git(root, ['show', `${commit}:${recording}`], commit)
  const file = path.join(root, recording)
  const now = existsSync(file) ? readText(file) : undefined
  return {
    id,
    kind: old === undefined ? 'new' : now === undefined ? 'deleted' : 'changed',
    changes: compareObservations(observe(old, id, recording), observe(now, id, recording)),
    recording,
    line: firstDifference(old ?? '', now ?? '').after,
  }
}

function idOf(recording: string): string {
  return recording.slice('examples/'.length, -RECORDING_SUFFIX.length)
}

function observe(text: string | undefined, id: string, recording: string): Observation[] {
  return text === undefined ? [] : observationsOf(parseRecording(text, { id, recording }).groups)
}

async function git(root: string, args: string[], base: string): Promise<string> {
  try {
    const { stdout } = await run('git', args, { cwd: root, maxBuffer: MAX_BYTES })
    return stdout
  } catch (error) {
    throw new UsageError(`git cannot compare with "${base}": ${(error as Error).message.trim()}`, { cause: error })
  }
}
