import * as fc from 'fast-check'
import { describe } from 'vitest'

import { blockList } from '../../../../.vitepress/browser-node/process/bindings/block-list/block-list.ts'
import { property } from '../../../helpers/fuzz.ts'
import { besideOwn } from '../../../helpers/own-binding/own-binding.ts'
import { reference, type Step } from '../../../helpers/own-binding/steps.ts'

// Rules of single addresses have no order to rely on.
const compare = besideOwn('block_list', blockList, {
  meaning: (value, { name }) => (name === 'getRules' ? sortAddresses(value as string[]) : value),
})

function sortAddresses(rules: string[]): string[] {
  const isAddress = (rule: string): boolean => rule.startsWith('Address')
  return [...rules.filter(isAddress).toSorted(), ...rules.filter((rule) => !isAddress(rule))]
}

const IPV4 = ['1.2.3.4', '1.2.3.9', '10.0.0.1', '10.255.0.0', '0.0.0.0', '255.255.255.255', '5.6.7.8']
const IPV6 = [
  '::1',
  '::',
  'fe80::1',
  '1:2:3:4:5:6:7:8',
  '::ffff:1.2.3.4',
  '::ffff:10.0.0.0',
  '2001:DB8::00A',
  '1:0:0:2:0:0:0:3',
  '::1.2.3.4',
]
const WRONG = [
  'x',
  '',
  '1.2.3',
  '01.2.3.4',
  '1.2.3.256',
  '1::2::3',
  '12345::',
  '1:2:3:4:5:6:7::',
  ':1',
  '::%',
  '1.2.3.4 ',
  '1:2',
]
const families = fc.constantFrom(2, 10)
const group = fc.constantFrom('0', '1', 'ffff', '00a', '')
const ipv6 = fc.oneof(
  fc.constantFrom(...IPV6),
  fc.ipV6(),
  fc.array(group, { minLength: 2, maxLength: 9 }).map((all) => all.join(':')),
)
const anyAddress = fc.oneof(fc.constantFrom(...IPV4, ...WRONG), fc.ipV4(), ipv6)

describe('socket addresses', () => {
  property([anyAddress, families, fc.nat(65_535), fc.nat(2 ** 20 - 1)], 600)(
    'are those of Node.js',
    (address, family, port, label) =>
      compare(
        { name: 'SocketAddress', how: 'construct', args: [address, port, family, label] },
        { name: 'detail', on: 0, args: [{}] },
        { name: 'flowlabel', on: 0 },
      ),
  )
})

describe('block lists', () => {
  const addresses = [...IPV4, ...IPV6]
  /** The step that made an address. */
  const made = fc.nat(addresses.length - 1).map((index) => reference(index + 1))
  const list = addresses.length + 1
  const change = fc.oneof(
    fc.tuple(fc.constantFrom('addAddress', 'removeAddress'), fc.tuple(made)),
    fc.tuple(fc.constantFrom('addRange', 'removeRange'), fc.tuple(made, made)),
    fc.tuple(fc.constantFrom('addSubnet', 'removeSubnet'), fc.tuple(made, fc.nat(32))),
    fc.tuple(fc.constant('addAddresses'), fc.tuple(fc.array(made, { maxLength: 3 }))),
    fc.tuple(fc.constant('check'), fc.tuple(made)),
    fc.tuple(fc.constant('checkString'), fc.tuple(anyAddress, families)),
    fc.tuple(fc.constantFrom('getRules', 'getSize', 'getRules', 'clear'), fc.constant([])),
  )

  property([fc.array(change, { maxLength: 20 })], 200)('are those of Node.js', (changes) =>
    compare(
      { name: 'none', how: 'keep', args: [] },
      ...addresses.map((address): Step => ({
        name: 'SocketAddress',
        how: 'construct',
        args: [address, 0, address.includes(':') ? 10 : 2, 0],
      })),
      { name: 'BlockList', how: 'construct' },
      ...changes.map(([name, args]): Step => ({ name, on: list, args: [...args] })),
      { name: 'getRules', on: list },
    ),
  )
})
