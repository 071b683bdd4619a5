import { compareVersions, majorOf } from './versions.ts'

/**
 * Names some of an example's versions as a reader would: "10", "11 – 26", "12 – 20.18.3, 22.11.0". Versions that are
 * neighbours among all versions of the example make one span; a version is named by its major where this is enough.
 */
export function labelVersions(versions: string[], all: string[]): string {
  const ordered = [...new Set(all)].toSorted(compareVersions)
  const nameOf = (version: string): string =>
    ordered.filter((other) => majorOf(other) === majorOf(version)).length > 1 ? version : String(majorOf(version))
  const spans: string[][] = []
  for (const [at, version] of ordered.entries()) {
    if (!versions.includes(version)) continue
    const last = spans.at(-1)
    if (last && last.at(-1) === ordered[at - 1]) last.push(version)
    else spans.push([version])
  }
  return spans
    .map((span) => [...new Set([span[0], span.at(-1)])].map((version) => nameOf(version ?? '')).join(' – '))
    .join(', ')
}
