import { formatIp } from '../ip.ts'
import { AF_INET, type SocketAddress } from './socket-address.ts'

/** One rule of a block list. */
export interface Rule {
  /** As `BlockList.prototype.rules` shows it. */
  text: string
  matches: (bytes: readonly number[]) => boolean
}

/** The first bytes of an IPv4 address that is written as an IPv6 one. */
const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255]

/** Returns a negative number, zero or a positive one; NaN for addresses that have no order. */
export function compareAddresses(first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length) {
    const [long, short] = first.length > second.length ? [first, second] : [second, first]
    if (!MAPPED.every((byte, index) => long[index] === byte)) return NaN
    const order = compareAddresses(long.slice(MAPPED.length), short)
    return long === first ? order : -order
  }
  const at = first.findIndex((byte, index) => byte !== second[index])
  return at === -1 ? 0 : first[at]! - second[at]!
}

const nameOf = ({ family }: SocketAddress): string => (family === AF_INET ? 'IPv4' : 'IPv6')

export function addressRule(address: SocketAddress): Rule {
  return {
    text: `Address: ${nameOf(address)} ${formatIp(address.bytes)}`,
    matches: (bytes) => compareAddresses(bytes, address.bytes) === 0,
  }
}

export function rangeRule(first: SocketAddress, last: SocketAddress): Rule {
  return {
    text: `Range: ${nameOf(first)} ${formatIp(first.bytes)}-${formatIp(last.bytes)}`,
    matches: (bytes) => compareAddresses(bytes, first.bytes) >= 0 && compareAddresses(bytes, last.bytes) <= 0,
  }
}

export function subnetRule(network: SocketAddress, prefix: number): Rule {
  return {
    text: `Subnet: ${nameOf(network)} ${formatIp(network.bytes)}/${prefix}`,
    matches: (bytes) => isInside(bytes, network.bytes, prefix),
  }
}

function isInside(bytes: readonly number[], network: readonly number[], prefix: number): boolean {
  if (bytes.length > network.length) {
    return MAPPED.every((byte, index) => bytes[index] === byte) && isInside(bytes.slice(MAPPED.length), network, prefix)
  }
  if (bytes.length < network.length) return isInside([...MAPPED, ...bytes], network, prefix)
  const whole = prefix >> 3
  const mask = 0xff00 >> (prefix & 7)
  if (bytes.slice(0, whole).some((byte, index) => byte !== network[index])) return false
  return (prefix & 7) === 0 || ((bytes[whole]! ^ network[whole]!) & mask & 255) === 0
}
