import builds from './versions.json' with { type: 'json' }

/** A Node.js for one platform, as the npm registry carries it. */
export interface Build {
  /** Name of the npm package. */
  package: string
  /** Subresource Integrity of its tarball: see https://www.w3.org/TR/sri-2/ */
  integrity: string
  /** Bytes of its tarball. */
  size: number
}

/** Every version that examples may run on, and its builds by `<platform>-<arch>`. */
export type Builds = Readonly<Record<string, Readonly<Record<string, Build>>>>

const RE_VERSION = /^\d+\.\d+\.\d+$/
const RE_PREFIX = /^\d+(?:\.\d+){0,2}$/
const RE_RANGE = /^(\d+)-(\d+)$/
const RE_SPAN = /^(\d+(?:\.\d+){0,2})(?:-(\d+(?:\.\d+){0,2}))?$/

export const BUILDS: Builds = builds

/** All versions, oldest first. */
export const VERSIONS: readonly string[] = Object.keys(builds).toSorted(compareVersions)

/** The Node matrix: the newest version of each major, oldest first. What `all` means. */
export const MATRIX: readonly string[] = VERSIONS.filter(
  (version, at) => majorOf(version) !== majorOf(VERSIONS[at + 1] ?? ''),
)

/** Below zero where `a` is older; both are `<major>.<minor>.<patch>`. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

/** Whether a version is this one or newer; `since` may leave out minor and patch. */
export function isSince(version: string, since: string): boolean {
  return compareVersions(version, since) >= 0
}

export function majorOf(version: string): number {
  return Number.parseInt(version, 10)
}

/**
 * The versions that a word names: `all`, a major (`20`), majors from-to (`12-18`), or an exact version (`20.18.3`).
 * Undefined where it names none that is known.
 */
export function resolveVersions(word: string): string[] | undefined {
  if (word === 'all') return [...MATRIX]
  if (isVersion(word)) return VERSIONS.includes(word) ? [word] : undefined
  const [, from, to] = RE_RANGE.exec(word) ?? []
  const found = MATRIX.filter(
    (version) => majorOf(version) >= Number(from ?? word) && majorOf(version) <= Number(to ?? word),
  )
  return found.length > 0 ? found : undefined
}

/** "10, 11, 12 … or an exact one of 18.0.0, 20.2.0": for messages. */
export function describeVersions(): string {
  const others = VERSIONS.filter((version) => !MATRIX.includes(version))
  return `all, ${MATRIX.map(majorOf).join(', ')}, a range such as 12-18, and exactly ${others.join(', ')}`
}

/** Whether a word is an exact version, known or not. */
export function isVersion(word: string): boolean {
  return RE_VERSION.test(word)
}

/** Whether a word is one that `covers` understands. */
export function isSpan(word: string): boolean {
  return RE_SPAN.test(word)
}

/** Whether a version lies in a span: `20`, `20.18`, `12-20.18.3`; both ends are included. */
export function covers(span: string, version: string): boolean {
  const [, from = '', to = from] = RE_SPAN.exec(span) ?? []
  return isSince(version, from) && (startsWith(version, to) || compareVersions(version, to) <= 0)
}

function startsWith(version: string, prefix: string): boolean {
  return RE_PREFIX.test(prefix) && `${version}.`.startsWith(`${prefix}.`)
}
