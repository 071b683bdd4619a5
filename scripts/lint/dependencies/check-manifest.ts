import { isDeepStrictEqual } from 'node:util'

import type { Problem } from '../../util/problem.ts'
import { readYaml } from '../../util/read-yaml.ts'
import { LOCK_FILE } from './lockfile.ts'
import type { Lock } from './lockfile.ts'

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const
/** `1.2.3`, `1.2.3-alpha.1`, and the same of a package with another name: `npm:koa@2.16.4`. */
const RE_EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.-]+)?$/

type Manifest = Partial<Record<string, unknown> & Record<(typeof GROUPS)[number], Record<string, unknown>>>

/**
 * What is wrong with package.json: dependencies that are not pinned, and a lock that is of another one.
 * @throws InputError where it is no JSON
 */
export function checkManifest(text: string, lock: Lock): Problem[] {
  const { value, errorAt } = readYaml(text, { file: 'package.json', next: 'Mend the form of the file.' })
  const manifest = value as Manifest
  const loose = GROUPS.flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([, pin]) => typeof pin !== 'string' || !RE_EXACT.test(pin))
      .map(([name, pin]) => ({
        ...errorAt([group, name], `${name} is "${pin}", which is not one version of the registry.`).problem,
        next: `Pin it: npm install --save-exact ${name}@<version>; under another name it is "npm:<package>@<version>".`,
      })),
  )
  const others = ['name', 'version', ...GROUPS]
    .filter((field) => !isDeepStrictEqual(manifest[field], lock.project[field]))
    .map((field) => ({
      file: LOCK_FILE,
      line: lock.line,
      message: `"${field}" is not what package.json says.`,
      next: 'npm install puts it right.',
    }))
  return [...loose, ...others]
}
