import { expect, it } from 'vitest'

import { lowMemory } from '../../../scripts/sandbox/free-memory.ts'

const LOW = 'the machine had less than 5% of its memory left'

it.each([
  [50, 1000, 'linux', undefined],
  [49, 1000, 'linux', LOW],
  [49, 1000, 'darwin', undefined],
] as const)('%i of %i bytes left on %s', (free, total, platform, reason) => {
  expect(lowMemory(free, total, platform)).toBe(reason)
})
