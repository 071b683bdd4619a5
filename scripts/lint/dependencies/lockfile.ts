import { InputError } from '../../util/problem.ts'

/** Its name, from the project's root. */
export const LOCK_FILE = 'package-lock.json'

/** What npm writes down of a package; what is not there is missing or false. */
interface Entry {
  name?: string
  version?: string
  license?: string
  integrity?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
}

/** A package as it is locked. */
export interface Locked extends Entry {
  /** Where it is installed, from the project's root. */
  place: string
  /** As the registry knows it; it may be installed under another one. */
  name: string
  /** The line of the lock that it begins on. */
  line?: number
}

export interface Lock {
  packages: Locked[]
  /** What is said of the project itself. */
  project: Record<string, unknown>
  /** The line that this begins on. */
  line?: number
}

const RE_ENTRY = /^ {4}"([^"]*)": \{/

/**
 * Reads a lock as npm 7 and later write it.
 * @throws InputError where it is none
 */
export function readLock(text: string): Lock {
  const lines = readLines(text)
  const { '': project, ...rest } = readEntries(text)
  const packages = Object.entries(rest).map(([place, entry]) => ({
    ...entry,
    place,
    name: entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    line: lines.get(place),
  }))
  return { packages, project: { ...project }, line: lines.get('') }
}

function readEntries(text: string): Record<string, Entry> {
  try {
    const { packages } = JSON.parse(text)
    if (packages) return packages
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new InputError({
    file: LOCK_FILE,
    message: 'this is no lock of npm.',
    next: 'Take the one of the last commit, and run npm install.',
  })
}

/** The lines that entries begin on, where the file is set as npm sets it. */
function readLines(text: string): Map<string, number> {
  const found = text.split('\n').map((line, index) => [RE_ENTRY.exec(line)?.[1], index + 1] as const)
  return new Map(found.flatMap(([place, line]) => (place === undefined ? [] : [[place, line]])))
}
