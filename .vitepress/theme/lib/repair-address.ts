/** Characters that VitePress cannot have in the part after "#": it decodes it twice, and puts it into a selector. */
const RE_UNUSABLE = /["\\%\p{Cc}]/u

/**
 * Returns an address in which everything can be decoded, because VitePress does not start with another one: its path and query
 * have `%25` in place of `%`, and the part after "#" is left out, which cannot be that of a heading or a run.
 */
export function repairAddress(address: string, base: string): string {
  const url = new URL(address, base)
  const { pathname, search, hash } = url
  const decoded = decode(hash)
  const isUsable = decoded !== undefined && !RE_UNUSABLE.test(decoded)
  if (isUsable && repair(pathname) === pathname && repair(search) === search) return address
  url.pathname = repair(pathname)
  url.search = repair(search)
  if (!isUsable) url.hash = ''
  return url.href
}

function repair(text: string): string {
  return decode(text) === undefined ? text.replaceAll('%', '%25') : text
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
