import { compare, major, satisfies, valid, validRange } from 'semver'

import builds from './versions.json' with { type: 'json' }

/** A build of Node.js for one platform in the npm registry. */
export interface Build {
  /** Name of the npm package. */
  package: string
  /** Subresource Integrity of its tarball: see https://www.w3.org/TR/sri-2/ */
  integrity: string
  /** Bytes of its tarball. */
  size: number
}

/** The builds of each version, by `<platform>-<arch>`. */
export type Builds = Readonly<Record<string, Readonly<Record<string, Build>>>>

const RE_VERSION = /^\d+\.\d+\.\d+$/
/** A major version, or a range of them. */
const RE_MAJORS = /^\d+(?:-\d+)?$/
/** Versions with or without minor and patch, or a range of two such versions. */
const RE_RANGE = /^\d+(?:\.\d+){0,2}(?:-\d+(?:\.\d+){0,2})?$/

/** Every version that examples can run on, with its builds. */
export const BUILDS: Builds = builds

/** All versions, oldest first. */
export const VERSIONS: readonly string[] = Object.keys(builds).toSorted((a, b) => compare(a, b))

/** The Node matrix: the newest version of each major, oldest first. The word `all` selects it. */
export const MATRIX: readonly string[] = VERSIONS.filter((version, index) => {
  const next = VERSIONS[index + 1]
  return next === undefined || major(next) !== major(version)
})

/**
 * Resolves a word to known versions: `all`, a major (`20`), a range of majors (`12-18`), or an exact version (`20.18.3`).
 * Returns undefined if no known version matches.
 */
export function resolveVersions(word: string): string[] | undefined {
  if (word === 'all') return [...MATRIX]
  if (isVersion(word)) return VERSIONS.includes(word) ? [word] : undefined
  const found = RE_MAJORS.test(word) ? MATRIX.filter((version) => isInRange(version, word)) : []
  return found.length > 0 ? found : undefined
}

/** Lists the words that `resolveVersions` accepts, for messages. */
export function describeVersions(): string {
  const others = VERSIONS.filter((version) => !MATRIX.includes(version))
  return `all, ${MATRIX.map((version) => major(version)).join(', ')}, a range such as 12-18, and exactly ${others.join(', ')}`
}

/**
 * Names some of an example's versions as a reader would: "10", "11 – 26", "12 – 20.18.3, 22.11.0". Versions that are
 * neighbours among all versions of the example form one range. The major alone names a version if the example has no
 * other version of that major.
 */
export function labelVersions(versions: string[], all: string[]): string {
  const ordered = [...new Set(all)].toSorted((a, b) => compare(a, b))
  const nameOf = (version: string): string =>
    ordered.filter((other) => major(other) === major(version)).length > 1 ? version : String(major(version))
  const ranges: string[][] = []
  for (const [index, version] of ordered.entries()) {
    if (!versions.includes(version)) continue
    const last = ranges.at(-1)
    if (last && last.at(-1) === ordered[index - 1]) last.push(version)
    else ranges.push([version])
  }
  return ranges.map(([first = '', ...rest]) => [first, ...rest.slice(-1)].map(nameOf).join(' – ')).join(', ')
}

/** True if a word is an exact version, known or not. */
export function isVersion(word: string): boolean {
  return RE_VERSION.test(word) && valid(word) !== null
}

/** True if a word is a range that `isInRange` understands. */
export function isRange(word: string): boolean {
  return RE_RANGE.test(word) && validRange(toHyphenRange(word)) !== null
}

/** True if a version is in a range such as `20`, `20.18` or `12-20.18.3`, whose ends are both included. */
export function isInRange(version: string, range: string): boolean {
  return satisfies(version, toHyphenRange(range))
}

/** semver requires spaces around the hyphen. */
function toHyphenRange(range: string): string {
  return range.replace('-', ' - ')
}
