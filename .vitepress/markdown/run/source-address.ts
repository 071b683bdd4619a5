import path from 'node:path'

const RE_DOT = /(?<=\/)\./g
/** Media types of data that no browser runs, by suffix. */
const DATA_TYPES: Readonly<Record<string, string>> = {
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.gz': 'application/gzip',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
}

/**
 * Returns the address of an example's file on the site, relative to its base, without the suffix that tells the form. Many
 * hosts do not serve files whose names begin with a dot; no example has a name that begins with "~".
 * @param file path from the project's root
 */
export function sourceAddress(file: string): string {
  return file.replaceAll(RE_DOT, '~.')
}

/**
 * Returns the address and the media type of data. Hosts serve a file by its suffix: with another one than these, a browser
 * could take it for a page of the site, and run it.
 * @param file path from the project's root
 */
export function dataAddress(file: string): { address: string; type: string } {
  const type = DATA_TYPES[path.extname(file).toLowerCase()]
  const address = sourceAddress(file)
  return type === undefined ? { address: `${address}.bin`, type: 'application/octet-stream' } : { address, type }
}
