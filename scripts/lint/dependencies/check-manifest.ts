import { isDeepStrictEqual } from 'node:util'

import * as v from 'valibot'

import type { Problem } from '../../util/problem.ts'
import { readYaml } from '../../util/read-yaml.ts'
import { mapOf } from '../../util/schemas.ts'
import { LOCK_FILE, type Lock } from './lockfile.ts'

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const
/** `1.2.3`, `1.2.3-alpha.1`, and the same under an alias: `npm:koa@2.16.4`. */
const RE_EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.-]+)?$/

const schema = v.object({
  name: v.optional(v.string()),
  version: v.optional(v.string()),
  ...v.entriesFromList(GROUPS, v.optional(mapOf(v.string()))),
})

/**
 * Finds dependencies in package.json that are not pinned, and fields that differ in the lockfile.
 * @throws InputError if it is not JSON, or one of these fields has another form
 */
export function checkManifest(text: string, lock: Lock): Problem[] {
  const next = 'Fix the file.'
  const { value: manifest, errorAt } = readYaml(text, schema, { file: 'package.json', next })
  const unpinned = GROUPS.flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([, range]) => !RE_EXACT.test(range))
      .map(([name, range]) => ({
        ...errorAt([group, name], `the version of ${name} is not exact: "${range}".`).problem,
        next: `Pin it: npm install --save-exact ${name}@<version>. For an alias write "npm:<package>@<version>".`,
      })),
  )
  const outdated = (['name', 'version', ...GROUPS] as const)
    .filter((field) => !isDeepStrictEqual(manifest[field], lock.project[field]))
    .map((field) => ({
      file: LOCK_FILE,
      line: lock.line,
      message: `"${field}" differs from package.json.`,
      next: 'Run npm install.',
    }))
  return [...unpinned, ...outdated]
}
