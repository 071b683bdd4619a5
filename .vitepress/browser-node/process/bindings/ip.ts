const RE_IPV4 = /^(?:(?:0|[1-9]\d{0,2})(?:\.(?!$)|$)){4}$/
const RE_GROUP = /^[\da-f]{1,4}$/i
const GROUPS = 8

/** Returns the 4 bytes of an address; undefined if it is none. */
export function parseIpv4(text: string): number[] | undefined {
  const bytes = RE_IPV4.test(text) ? text.split('.').map(Number) : []
  return bytes.length === 4 && bytes.every((byte) => byte < 256) ? bytes : undefined
}

/** Returns the 16 bytes of an address, whose zone is ignored; undefined if it is none. */
export function parseIpv6(text: string): number[] | undefined {
  const [address = ''] = text.split('%')
  const halves = address.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map((half, index) => parseGroups(half, index === halves.length - 1))
  if (!head || (halves.length === 2 && !tail)) return undefined
  if (!tail) return head.length === 2 * GROUPS ? head : undefined
  const missing = 2 * GROUPS - head.length - tail.length
  return missing >= 2 ? [...head, ...Array.from({ length: missing }, () => 0), ...tail] : undefined
}

/** @param canEndInIpv4 true for the groups at the end of an address */
function parseGroups(text: string, canEndInIpv4: boolean): number[] | undefined {
  if (text === '') return []
  const groups = text.split(':')
  const bytes: number[] = []
  for (const [index, group] of groups.entries()) {
    const ipv4 = canEndInIpv4 && index === groups.length - 1 && group.includes('.') ? parseIpv4(group) : undefined
    if (!ipv4 && !RE_GROUP.test(group)) return undefined
    bytes.push(...(ipv4 ?? [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]))
  }
  return bytes
}

/** Returns the shortest text of an address of 4 or 16 bytes, as `inet_ntop` of libuv does. */
export function formatIp(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.')
  const groups = Array.from({ length: GROUPS }, (_, index) => (bytes[2 * index]! << 8) | bytes[2 * index + 1]!)
  const { start, length } = longestZeros(groups)
  const last = bytes.slice(12).join('.')
  const isMapped = start === 0 && (length === 6 || (length === 5 && groups[5] === 0xffff))
  const parts = groups.map((group) => group.toString(16))
  if (isMapped) parts.splice(6, 2, last)
  if (length < 2) return parts.join(':')
  return `${parts.slice(0, start).join(':')}::${parts.slice(start + length).join(':')}`
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let best = { start: -1, length: 0 }
  for (let start = 0; start < groups.length; start += 1) {
    let length = 0
    while (groups[start + length] === 0) length += 1
    if (length > best.length) best = { start, length }
  }
  return best
}

/** Returns the shortest text of an address; undefined if it is none. */
export function canonicalizeIp(text: string): string | undefined {
  const bytes = parseIpv4(text) ?? parseIpv6(text)
  return bytes && formatIp(bytes)
}
