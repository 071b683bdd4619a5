import { compare, major } from 'semver'

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
