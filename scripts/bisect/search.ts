import { linesOf } from '../node/releases.ts'

/** What an example does on a release, as text that is the same for the same outcome; null if it cannot run there. */
export type Known = ReadonlyMap<string, string | null>

/** Two neighbouring releases whose outcomes differ. */
export type Boundary = [before: string, after: string]

/**
 * Returns the releases to run next: the first and the last of each line, then the middle between two neighbours that differ;
 * none once all boundaries are known. Releases that are known from elsewhere split their line, so that a change that was
 * taken back within it is found as well.
 * @param releases oldest first
 */
export function nextReleases(releases: readonly string[], known: Known): string[] {
  return linesOf(usable(releases, known)).flatMap((line) => nextInLine(line, known))
}

/** Returns the boundaries between known releases, oldest first. */
export function findBoundaries(releases: readonly string[], known: Known): Boundary[] {
  const line = usable(releases, known)
  return line.flatMap((release, index): Boundary[] => {
    const before = line[index - 1]
    return before !== undefined && differ(before, release, known) ? [[before, release]] : []
  })
}

function nextInLine(line: string[], known: Known): string[] {
  const ends = [...new Set([line[0], line.at(-1)])].filter((end) => end !== undefined && !known.has(end))
  if (ends.length > 0) return ends as string[]
  const points = line.flatMap((release, at) => (known.has(release) ? [{ release, at }] : []))
  return points.flatMap(({ release, at }, index) => {
    const next = points[index + 1]
    if (!next || next.at - at < 2 || !differ(release, next.release, known)) return []
    return line[Math.floor((at + next.at) / 2)] ?? []
  })
}

function differ(a: string, b: string, known: Known): boolean {
  return known.has(a) && known.has(b) && known.get(a) !== known.get(b)
}

function usable(releases: readonly string[], known: Known): string[] {
  return releases.filter((release) => known.get(release) !== null)
}
