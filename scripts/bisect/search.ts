import { linesOf } from '../node/releases.ts'

/** A text for the outcome on each release, the same for the same outcome; null if the program cannot run there. */
export type Known = ReadonlyMap<string, string | null>

/** True if two outcomes are different enough for a change. */
export type Differ = (a: string, b: string) => boolean

/** Two neighbouring releases whose outcomes differ. */
export type Boundary = [before: string, after: string]

/**
 * Returns the releases to run next: the first and the last of each line, then the middle between two neighbours that differ;
 * none once all boundaries are known. Releases that are known from elsewhere split their line, so that a change that was
 * taken back within it is found as well.
 * @param releases oldest first
 */
export function nextReleases(releases: readonly string[], known: Known, differ: Differ = isOther): string[] {
  return linesOf(usable(releases, known)).flatMap((line) => nextInLine(line, known, differ))
}

/** Returns the boundaries between known releases, oldest first. */
export function findBoundaries(releases: readonly string[], known: Known, differ: Differ = isOther): Boundary[] {
  const line = usable(releases, known)
  return line.flatMap((release, index): Boundary[] => {
    const before = line[index - 1]
    return before !== undefined && differOn(before, release, known, differ) ? [[before, release]] : []
  })
}

function nextInLine(line: string[], known: Known, differ: Differ): string[] {
  const ends = [...new Set([line[0], line.at(-1)])].filter((end) => end !== undefined && !known.has(end))
  if (ends.length > 0) return ends as string[]
  const points = line.flatMap((release, at) => (known.has(release) ? [{ release, at }] : []))
  return points.flatMap(({ release, at }, index) => {
    const next = points[index + 1]
    if (!next || next.at - at < 2 || !differOn(release, next.release, known, differ)) return []
    return line[Math.floor((at + next.at) / 2)] ?? []
  })
}

function differOn(a: string, b: string, known: Known, differ: Differ): boolean {
  const [one, other] = [known.get(a), known.get(b)]
  return typeof one === 'string' && typeof other === 'string' && differ(one, other)
}

function isOther(a: string, b: string): boolean {
  return a !== b
}

function usable(releases: readonly string[], known: Known): string[] {
  return releases.filter((release) => known.get(release) !== null)
}
