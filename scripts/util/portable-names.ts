import path from 'node:path'

import type { Problem } from './problem.ts'

/** Names that Windows keeps for devices, with any suffix. */
const RE_RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i
/** Characters that no name has on Windows. */
const RE_FORBIDDEN = /[<>:"\\|?*\p{Cc}]/u
/** Windows cuts these off the end of a name. */
const RE_ENDING = /[. ]$/

/**
 * Finds files that could not lie side by side in a checkout or an archive on another system: names that differ in case or
 * Unicode form only, and names that Windows reserves or cannot have.
 * @param files paths from the project's root
 */
export function findUnportableNames(files: readonly string[]): Problem[] {
  const known = new Map<string, string>()
  return files.flatMap((file) => [...findReserved(file), ...findCollision(file, known)])
}

function findReserved(file: string): Problem[] {
  const name = file
    .split('/')
    .find((part) => [RE_RESERVED, RE_FORBIDDEN, RE_ENDING].some((pattern) => pattern.test(part)))
  if (name === undefined) return []
  return [{ file, message: `Windows cannot have a file called "${name}".`, next: 'Give it another name.' }]
}

/** Compares the folders of a path, too: `Data/a` and `data/b` become one folder elsewhere. */
function findCollision(file: string, known: Map<string, string>): Problem[] {
  const parents = file.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))
  for (const each of parents) {
    const first = known.getOrInsert(foldCase(each), each)
    if (first !== each) {
      const message = `on some systems it has the same name as ${path.posix.basename(first)}.`
      return [{ file, message, next: 'Rename one of them, so that they differ in more than case or Unicode form.' }]
    }
  }
  return []
}

/** In capitals, more letters are alike than in small ones: ß and ss, ς and σ. */
function foldCase(name: string): string {
  return name.normalize('NFC').toUpperCase().normalize('NFC')
}
