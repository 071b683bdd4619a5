import { expect, it } from 'vitest'

import { repairAddress } from '../../../.vitepress/theme/lib/repair-address.ts'

const BASE = 'https://book.example/en/a'

it.each([
  ['/en/a#%zz', '/en/a'],
  ['/en/a#%', '/en/a'],
  ['/en/a#%E0%A4%A', '/en/a'],
  ['/en/a#%25zz', '/en/a'],
  ['/en/a#"><img', '/en/a'],
  ['/en/a#a\\', '/en/a'],
  ['/en/a#%0A', '/en/a'],
  ['/en/a?x=%#b', '/en/a?x=%25#b'],
  ['/en/a?x=%E0%A4%A', '/en/a?x=%25E0%25A4%25A'],
  ['/en/%zz', '/en/%25zz'],
  ['#%zz', '/en/a'],
])('%s becomes %s', (address, expected) => {
  expect(repairAddress(address, BASE)).toBe(`https://book.example${expected}`)
})

it.each(['/en/a', '/en/a?x=%20&y=%E4%B8%AD#run-1', '#%E4%B8%AD', 'b?x', '/en/a#\uFFFD', `#${'a'.repeat(1e6)}`])(
  'others stay as they are: %#',
  (address) => {
    expect(repairAddress(address, BASE)).toBe(address)
  },
)
