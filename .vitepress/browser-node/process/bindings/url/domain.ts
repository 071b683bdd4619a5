import { decodePunycode } from './punycode.ts'

// The browser's own, before the library puts Node.js's in its place.
const Native = globalThis.URL
const RE_ASCII = /^[\0-\u007F]*$/
const RE_PUNYCODE = /(?:^|\.)xn--/i
const ENCODED = 'xn--'

/** Returns the host of a domain, as `url.domainToASCII` does; '' if it is not valid. */
export function domainToAscii(domain: string): string {
  if (domain === '') return ''
  const url = new Native('ws://x')
  url.hostname = domain
  // The setter ignores what is not valid; this one is not kept by another URL.
  const parsed = Native.parse(`ws://${domain}`)
  return url.hostname !== 'x' || parsed?.hostname === 'x' ? url.hostname : ''
}

/** Decodes the labels of a host that are valid. */
export function hostToUnicode(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith(ENCODED) ? decodeLabel(label) : label))
    .join('.')
}

function decodeLabel(label: string): string {
  const decoded = decodePunycode(label.slice(ENCODED.length))
  return decoded !== undefined && decoded !== '' && toAscii(decoded) === label ? decoded : label
}

/** Maps and encodes labels only: of ASCII nothing is refused, neither is it an address. */
export function toAscii(input: string): string {
  if (RE_ASCII.test(input) && !RE_PUNYCODE.test(input)) return input.toLowerCase()
  const mapped = Native.parse(`ws://${input}`)?.hostname
  return mapped ?? (RE_ASCII.test(input) ? input.toLowerCase() : '')
}
