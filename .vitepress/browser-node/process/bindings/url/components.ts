// The browser's own, before the library puts Node.js's in its place.
const Native = globalThis.URL
type NativeUrl = InstanceType<typeof Native>

/** Stands for a part that is not there. */
const OMITTED = 2 ** 32 - 1
/** The numbers of special schemes; others have 1. */
const SCHEMES: Readonly<Record<string, number>> = {
  'http:': 0,
  'https:': 2,
  'ws:': 3,
  'ftp:': 4,
  'wss:': 5,
  'file:': 6,
}
const OTHER = 1

/**
 * Writes where the parts of a URL stand in its text, as ada does: [end of the protocol, end of the user name, start and end of the
 * host, port, start of the path, of the search and of the hash, number of the scheme].
 */
export function writeComponents(target: Uint32Array, { href, protocol, username, password, port }: NativeUrl): void {
  const protocolEnd = protocol.length
  const hasHost = href.startsWith('//', protocolEnd)
  const authority = hasHost ? protocolEnd + 2 : protocolEnd
  const usernameEnd = authority + username.length
  // At the `@`, if there is one.
  const hostStart = usernameEnd + (password === '' ? 0 : password.length + 1)
  const hash = href.indexOf('#')
  const search = href.slice(0, hash === -1 ? undefined : hash).indexOf('?')
  const pathEnd = search === -1 ? (hash === -1 ? href.length : hash) : search
  const slash = href.indexOf('/', authority)
  const authorityEnd = hasHost ? (slash === -1 || slash > pathEnd ? pathEnd : slash) : protocolEnd
  const hostEnd = authorityEnd - (port === '' ? 0 : port.length + 1)
  // Without a host, `/.` before a path that begins with `//` is no part of it.
  const pathStart = !hasHost && href.startsWith('/.//', protocolEnd) ? protocolEnd + 2 : authorityEnd
  target.set([
    protocolEnd,
    usernameEnd,
    hostStart,
    hostEnd,
    port === '' ? OMITTED : Number(port),
    pathStart,
    search === -1 ? OMITTED : search,
    hash === -1 ? OMITTED : hash,
    SCHEMES[protocol] ?? OTHER,
  ])
}
