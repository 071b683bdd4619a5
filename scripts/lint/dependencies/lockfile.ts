import * as v from 'valibot'

import { parseJson } from '../../util/read-json.ts'
import { mapOf } from '../../util/schemas.ts'

/** The lockfile, from the project's root. */
export const LOCK_FILE = 'package-lock.json'

const entry = v.looseObject({
  ...v.entriesFromList(['name', 'version', 'license', 'integrity', 'resolved'], v.optional(v.string())),
  ...v.entriesFromList(['link', 'hasInstallScript'], v.optional(v.boolean())),
})

const schema = v.object({ packages: mapOf(entry) })

/** A package in the lockfile. */
export interface LockedPackage extends v.InferOutput<typeof entry> {
  /** The folder of the package, from the project's root. */
  folder: string
  /** The name in the registry; the package may be installed under an alias. */
  name: string
  /** The line of the lockfile on which its entry begins. */
  line?: number
}

/** A parsed lockfile. */
export interface Lock {
  packages: LockedPackage[]
  /** The entry of the project itself. */
  project: Record<string, unknown>
  /** The line on which this entry begins. */
  line?: number
}

const MODULES = 'node_modules/'
const RE_ENTRY = /^ {4}"([^"]*)": \{/

/**
 * Parses a lockfile of npm 7 or later.
 * @throws InputError if it has another form
 */
export function readLock(text: string): Lock {
  const next = 'Restore the file from the last commit, and run npm install.'
  const { '': project, ...entries } = parseJson(text, schema, { file: LOCK_FILE, next }).packages
  const lines = readLines(text)
  const packages = Object.entries(entries).map(([folder, each]) => ({
    ...each,
    folder,
    name: each.name ?? folder.slice(folder.lastIndexOf(MODULES) + MODULES.length),
    line: lines.get(folder),
  }))
  return { packages, project: { ...project }, line: lines.get('') }
}

/** Finds the lines on which entries begin, if npm has formatted the file. */
function readLines(text: string): Map<string, number> {
  const found = text.split('\n').map((line, index) => [RE_ENTRY.exec(line)?.[1], index + 1] as const)
  return new Map(found.flatMap(([folder, line]) => (folder === undefined ? [] : [[folder, line]])))
}
