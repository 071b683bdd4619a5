import { MOVED_RUNS } from '../content/moved-runs.ts'
import { askGit } from './repository.ts'

const RE_RECORDING = /^examples\/([^/]+\/[^/]+)\.recording\.yaml$/

/**
 * Lists the ids of all examples that had a recording in any commit since runs have permanent addresses. Empty without git, and
 * in a shallow clone, which does not know.
 */
export function publishedRuns(root: string): string[] {
  if (askGit(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return []
  const begin = askGit(root, ['log', '--diff-filter=A', '--format=%H', '--', MOVED_RUNS])?.trim().split('\n').at(-1)
  if (begin === undefined || begin === '') return []
  const then = askGit(root, ['ls-tree', '-r', '-z', '--name-only', begin, '--', 'examples']) ?? ''
  const added = askGit(root, [
    'log',
    '-z',
    '--format=',
    '--name-only',
    '--no-renames',
    '--diff-filter=A',
    `${begin}..HEAD`,
    '--',
    'examples',
  ])
  return [...new Set(`${then}\0${added ?? ''}`.split('\0').flatMap((file) => RE_RECORDING.exec(file)?.[1] ?? []))]
}
