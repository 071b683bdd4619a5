import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

const RE_LINE_BREAK = /\r\n?/g

/**
 * Reads a text that a person wrote: editors and systems differ in line breaks and byte order marks.
 * @throws an error of the system if it cannot be read, or is a pipe or a device, which may never end
 */
export function readText(file: string): string {
  // Opened otherwise, a pipe waits for somebody who writes into it.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(descriptor)
    if (stats.isFile() || stats.isDirectory()) return normalizeText(readFileSync(descriptor, 'utf8'))
    throw Object.assign(new Error(`EINVAL: not a regular file, open '${file}'`), { code: 'EINVAL', syscall: 'open' })
  } finally {
    closeSync(descriptor)
  }
}

/** True if bytes are text in UTF-8. No text contains the character NUL. */
export function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0)
}

/** Removes the byte order marks at the start of a text, and makes each of its line breaks one line feed. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF+/, '').replaceAll(RE_LINE_BREAK, '\n')
}
