import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'

/** A path that depends on the machine or on the run, absolute, and what replaces it; '' makes the paths below it relative. */
export type PathReplacement = [path: string, replacement: string]

/** A separator as it is, percent-encoded, or escaped. */
const RE_SEPARATOR = String.raw`/|%2[Ff]|\\\\?/`

/**
 * Replaces paths in every spelling that programs print: as they are, relative to the working directory, as URL, percent-encoded,
 * or escaped in a string or a regular expression.
 * @param folder the working directory, absolute
 */
export function replacePaths(text: string, replacements: PathReplacement[], folder: string): string {
  const spelled = new Map(
    replacements.flatMap(([from, to]) => spellingsOf(from, folder).map((each): [string, string] => [each, to])),
  )
  const longestFirst = [...spelled.keys()].toSorted((a, b) => b.length - a.length)
  // The name of a folder ends where it can't go on; what is relative afterwards has no separator in front.
  const pattern = new RegExp(`(${longestFirst.map(RegExp.escape).join('|')})(?:(${RE_SEPARATOR})|(?![\\w-]))`, 'g')
  return text.replaceAll(pattern, (_, from: string, separator: string = '') => {
    const to = spelled.get(from) ?? ''
    if (to === '') return separator === '' ? '.' : ''
    return isUrl(from) && to.startsWith('<') ? `file://${to}${separator}` : `${to}${separator}`
  })
}

/** Returns the spellings of an absolute path, each once. */
function spellingsOf(file: string, folder: string): string[] {
  const url = pathToFileURL(file)
  const relative = path.relative(folder, file)
  const isBelow = relative === '' || !relative.startsWith('..')
  const plain = [file, ...(isBelow || /^[./]*$/.test(relative) ? [] : [relative])]
  const escaped = plain.flatMap((each) => [
    each,
    JSON.stringify(each).slice(1, -1),
    escapeNonAscii(JSON.stringify(each).slice(1, -1)),
    inspect(each).slice(1, -1),
    each.replaceAll('/', String.raw`\/`),
    RegExp.escape(each),
    encodeURI(each),
    encodeURIComponent(each),
    new URLSearchParams([['', each]]).toString().slice(1),
  ])
  const all = [url.href, url.pathname, encodeURIComponent(url.href), ...escaped]
  return [...new Set(all.flatMap((each) => [each, each.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]))]
}

function escapeNonAscii(text: string): string {
  return text.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function isUrl(spelling: string): boolean {
  return spelling.startsWith('file:')
}
