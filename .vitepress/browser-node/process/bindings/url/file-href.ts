/** What a path may contain and a URL would read otherwise, or leave out. */
const RE_POSIX = /[\0- %\\?#~]/g
const RE_WINDOWS = /[\0- %?#~]/g

/** Returns the text of a `file:` URL for a path; it may be invalid because of the host. */
export function fileHref(path: string, isWindows: boolean, host = ''): string {
  const encoded = path.replace(isWindows ? RE_WINDOWS : RE_POSIX, encode)
  return `file://${host}${encoded.startsWith('/') || (isWindows && encoded.startsWith('\\')) ? '' : '/'}${encoded}`
}

function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
