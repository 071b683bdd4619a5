import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { expect, inject, it } from 'vitest'

import { SCRATCHPAD_MESSAGES } from '../../.vitepress/messages/scratchpad-words.ts'

/** What the lab is made of: its addresses, its components, where it keeps the program, what it says. */
const MARKS = [
  '__lab',
  '/@lab/',
  'ScratchpadWindow',
  'ScratchpadPanel',
  'proven-lab',
  SCRATCHPAD_MESSAGES.zh.keys,
  SCRATCHPAD_MESSAGES.en.keys,
]

it('a built site has nothing of the lab', () => {
  const dist = inject('dist')
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
  const found = files.flatMap((file) => {
    const content = readFileSync(file)
    return MARKS.filter((mark) => content.includes(mark)).map((mark) => `${mark} in ${file}`)
  })
  expect(found).toEqual([])
})
