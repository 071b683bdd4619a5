import { nodeError } from '../coded-error.ts'
import { formatIp, parseIpv4, parseIpv6 } from '../ip.ts'

export const AF_INET = 2
export const AF_INET6 = 10

/** Returns the bytes of an address of a family; undefined if it is none. */
export function parseAddress(address: string, family: number): number[] | undefined {
  return family === AF_INET ? parseIpv4(address) : parseIpv6(address)
}

/** An address and a port. */
export class SocketAddress {
  readonly bytes: readonly number[]
  readonly #port: number
  readonly family: number
  readonly #flowlabel: number

  constructor(address: string, port: number, family: number, flowlabel: number) {
    const bytes = parseAddress(address, family)
    if (!bytes) throw nodeError(Error, 'ERR_INVALID_ADDRESS', 'Invalid socket address')
    this.bytes = bytes
    this.#port = port
    this.family = family
    this.#flowlabel = family === AF_INET6 ? flowlabel : 0
  }

  /** Fills the object in. */
  detail(target: Record<string, unknown>): Record<string, unknown> {
    const { family } = this
    return Object.assign(target, {
      address: formatIp(this.bytes),
      port: this.#port,
      family,
      flowlabel: this.#flowlabel,
    })
  }

  legacyDetail(): Record<string, unknown> {
    const family = this.family === AF_INET ? 'IPv4' : 'IPv6'
    return { address: formatIp(this.bytes), family, port: this.#port }
  }

  flowlabel(): number {
    return this.#flowlabel
  }
}
