import * as fc from 'fast-check'
import { describe } from 'vitest'

import { canonicalizeIp } from '../../../../.vitepress/browser-node/process/bindings/ip.ts'
import type { BindingModel } from '../../../../.vitepress/browser-node/process/node.ts'
import { property } from '../../../helpers/fuzz.ts'
import { besideOwn } from '../../../helpers/own-binding/own-binding.ts'

const addresses: BindingModel = { fidelity: 'modelled', create: () => ({ canonicalizeIP: canonicalizeIp }) }
const compare = besideOwn('cares_wrap', addresses)
const group = fc.constantFrom('0', '1', 'ffff', '00A', '', '1.2.3.4', '12345', 'g')
const text = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.array(group, { maxLength: 9 }).map((groups) => groups.join(':')),
  fc.array(fc.constantFrom('0', '1', '01', '255', '256', ''), { maxLength: 5 }).map((bytes) => bytes.join('.')),
)

describe('IP addresses', () => {
  property([text], 1500)('are written as Node.js does', (address) =>
    compare({ name: 'canonicalizeIP', args: [address] }),
  )
})
