import type { BindingModel, Node } from '../node.ts'
import { URL } from '../native.ts'

/** Indices into the `href` that the library shares: see `URL_HAS_PORT` and others in its `internal/url`. */
const NO_PORT = 0xff_ff_ff_ff
const SCHEMES = ['http:', ' ', 'https:', 'ws:', 'ftp:', 'wss:', 'file:']
const NOT_SPECIAL = 1

/** Addresses, by the browser's own parser. */
export const url: BindingModel = {
  fidelity: 'modelled',
  create: (node, { urlComponents }) => {
    const publish = (parsed: URL): string => {
      ;(urlComponents as Uint32Array).set(componentsOf(parsed))
      return parsed.href
    }
    const parse = (input: string, base?: string): URL | undefined => URL.parse(input, base) ?? undefined
    return {
      urlComponents,
      parse: (input: string, base: string | undefined, isRaising: boolean) => {
        const parsed = parse(input, base)
        if (parsed) return publish(parsed)
        if (isRaising) throw invalid(node, input, base)
        return undefined
      },
      canParse: (input: string, base?: string) => parse(input, base) !== undefined,
      getOrigin: (input: string) => parse(input)?.origin,
      domainToASCII: (host: string) => parse(`ws://${host}`)?.hostname ?? '',
      domainToUnicode: (host: string) => host,
      pathToFileURL: (path: string, _isWindows: boolean, hostname?: string) => {
        const parsed = new URL('file://')
        parsed.pathname = path
          .replaceAll('%', '%25')
          .replaceAll('\\', '%5C')
          .replaceAll('\n', '%0A')
          .replaceAll('\r', '%0D')
          .replaceAll('\t', '%09')
          .replaceAll('?', '%3F')
          .replaceAll('#', '%23')
        if (hostname !== undefined) parsed.hostname = hostname
        return publish(parsed)
      },
      update: (href: string, action: number, value: string) => {
        const parsed = new URL(href)
        const property = UPDATES[action]
        if (property === undefined) return false
        parsed[property] = value
        return publish(parsed)
      },
      format: (href: string, hasHash: boolean, isUnicode: boolean, hasSearch: boolean, hasAuth: boolean) => {
        const parsed = new URL(href)
        if (!hasHash) parsed.hash = ''
        if (!hasSearch) parsed.search = ''
        if (!hasAuth) Object.assign(parsed, { username: '', password: '' })
        void isUnicode
        return parsed.href
      },
    }
  },
}

/** Setters in the order of the library's `updateActions`. */
const UPDATES = [
  'protocol',
  'host',
  'hostname',
  'port',
  'username',
  'password',
  'pathname',
  'search',
  'hash',
  'href',
] as const

/** protocol_end, username_end, host_start, host_end, port, pathname_start, search_start, hash_start, scheme_type. */
function componentsOf({
  href,
  protocol,
  username,
  password,
  host,
  hostname,
  port,
  pathname,
  search,
  hash,
}: URL): number[] {
  const protocolEnd = protocol.length
  const hasAuthority = href.startsWith('//', protocolEnd)
  const start = protocolEnd + (hasAuthority ? 2 : 0)
  const usernameEnd = start + username.length
  const hostStart = usernameEnd + (password === '' ? 0 : password.length + 1)
  const hasCredentials = username !== '' || password !== ''
  const hostEnd = hostStart + (hasCredentials ? 1 : 0) + hostname.length
  const pathStart = hasAuthority ? hostEnd + (host.length - hostname.length) : href.indexOf(pathname, protocolEnd)
  const searchStart = search === '' ? NO_PORT : pathStart + pathname.length
  const hashStart = hash === '' ? NO_PORT : pathStart + pathname.length + search.length
  const scheme = SCHEMES.indexOf(protocol)
  return [
    protocolEnd,
    usernameEnd,
    hostStart,
    hostEnd,
    port === '' ? NO_PORT : Number(port),
    pathStart,
    searchStart,
    hashStart,
    scheme === -1 ? NOT_SPECIAL : scheme,
  ]
}

function invalid(node: Node, input: string, base?: string): Error {
  const { ERR_INVALID_URL } = node.require('internal/errors').codes
  return base === undefined ? new ERR_INVALID_URL(input) : new ERR_INVALID_URL(input, base)
}
