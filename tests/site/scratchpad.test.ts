import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { expect, inject, it } from 'vitest'

import { messagesFor } from '../../.vitepress/messages/messages-for.ts'

/** Strings of the scratchpad: addresses, components, storage keys and messages. */
const MARKS = [
  '__scratchpad',
  '/@scratchpad/',
  'ScratchpadWindow',
  'ScratchpadPanel',
  'proven-scratchpad',
  messagesFor('zh').scratchpad.keys,
  messagesFor('en').scratchpad.keys,
]

it('a built site contains no part of the scratchpad', () => {
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
