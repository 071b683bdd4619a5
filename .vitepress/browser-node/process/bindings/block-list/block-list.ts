import type { BindingModel } from '../../node.ts'
import { addressRule, compareAddresses, rangeRule, type Rule, subnetRule } from './rules.ts'
import { parseAddress, SocketAddress } from './socket-address.ts'

/** Rules, of which the newest stands first in its kind. */
class BlockList {
  readonly #rules = { addresses: [] as Rule[], subnets: [] as Rule[], ranges: [] as Rule[] }

  addAddress(address: SocketAddress): true {
    // One rule for an IPv4 address and its form as an IPv6 address: the newer of the two.
    this.removeAddress(address)
    return add(this.#rules.addresses, addressRule(address))
  }

  addAddresses(addresses: SocketAddress[]): true {
    for (const address of addresses) this.addAddress(address)
    return true
  }

  addRange(first: SocketAddress, last: SocketAddress): boolean {
    if (compareAddresses(first.bytes, last.bytes) > 0) return false
    return add(this.#rules.ranges, rangeRule(first, last))
  }

  addSubnet(network: SocketAddress, prefix: number): true {
    return add(this.#rules.subnets, subnetRule(network, prefix))
  }

  removeAddress(address: SocketAddress): void {
    remove(this.#rules.addresses, ({ matches }) => matches(address.bytes))
  }

  removeRange(first: SocketAddress, last: SocketAddress): void {
    const rule = rangeRule(first, last)
    remove(this.#rules.ranges, ({ text }) => text === rule.text)
  }

  removeSubnet(network: SocketAddress, prefix: number): void {
    const rule = subnetRule(network, prefix)
    remove(this.#rules.subnets, ({ text }) => text === rule.text)
  }

  check(address: SocketAddress): boolean {
    return this.#all().some((rule) => rule.matches(address.bytes))
  }

  checkString(text: string, family: number): boolean {
    const bytes = parseAddress(text, family)
    return bytes !== undefined && this.#all().some((rule) => rule.matches(bytes))
  }

  getRules(): string[] {
    return this.#all().map(({ text }) => text)
  }

  getSize(): number {
    return this.#all().length
  }

  clear(): void {
    for (const rules of Object.values(this.#rules)) rules.length = 0
  }

  #all(): Rule[] {
    return Object.values(this.#rules).flat()
  }
}

function add(rules: Rule[], rule: Rule): true {
  rules.unshift(rule)
  return true
}

function remove(rules: Rule[], isSame: (rule: Rule) => boolean): void {
  const at = rules.findIndex(isSame)
  if (at !== -1) rules.splice(at, 1)
}

/** Lists of addresses; Node.js shows the rules for single addresses in the order of a hash table, which this does not have. */
export const blockList: BindingModel = { fidelity: 'approximate', create: () => ({ BlockList, SocketAddress }) }
