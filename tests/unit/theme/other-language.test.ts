import { expect, it } from 'vitest'

import { otherLanguage } from '../../../.vitepress/theme/lib/other-language.ts'

it.each([
  ['en/io/kernel.md', '/io/kernel'],
  ['io/kernel.md', '/en/io/kernel'],
  ['en/io/index.md', '/io/'],
  ['io/index.md', '/en/io/'],
  ['en/index.md', '/'],
  ['index.md', '/en/'],
  ['enter/index.md', '/en/enter/'],
])('the page of %s is at %s', (file, address) => {
  expect(otherLanguage(file)).toBe(address)
})
