import { expect, it } from 'vitest'

import { findPlace } from '../../../.vitepress/theme/lib/find-place.ts'

const SIDEBAR = [
  { text: '1 I/O', items: [{ text: 'Kernel', link: '/en/io/kernel' }] },
  {
    text: '2 HTTP',
    link: '/en/http/',
    items: [
      { text: 'Clients', link: '/en/http/clients' },
      { text: 'Servers', link: '/en/http/servers' },
    ],
  },
]

it.each([
  ['en/http/servers.md', ['2 HTTP', 2, 2]],
  ['en/io/kernel.md', ['1 I/O', 1, 1]],
  ['en/http/index.md', ['2 HTTP', 0, 2]],
  ['en/io/index.md', undefined],
  ['en/index.md', undefined],
  ['404.md', undefined],
  ['io/kernel.md', undefined],
])('finds %s', (file, expected) => {
  const place = findPlace(SIDEBAR, file)
  expect(place && [place.chapter.text, place.number, place.count]).toEqual(expected)
})
