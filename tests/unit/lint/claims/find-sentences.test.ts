import { afterAll, expect, it } from 'vitest'

import { findDatedSentences } from '../../../../scripts/lint/claims/find-sentences.ts'
import { createProject } from '../../../helpers/project.ts'
import { createPageParser } from '../../../helpers/render-page.ts'

const project = createProject({ 'docs/en/index.md': '# One\n' })
const { reader } = await createPageParser(project.root)
afterAll(() => project.remove())

/** The sentences that are found in a page, each with its line. */
function found(text: string, language = 'en'): string[] {
  const source = `---\ntitle: Node 26\n---\n\n${text}\n`
  const places = findDatedSentences(`docs/${language}/a/one.md`, source, reader.parse(source))
  return places.map(({ line, text: sentence }) => `${line} ${sentence}`)
}

it.each([
  ['Node 26', 'It is so. Node 26 does it. So it is.', ['5 Node 26 does it.']],
  ['Node.js 26.10.0', 'On Node.js 26.10.0, it is.', ['5 On Node.js 26.10.0, it is.']],
  ['a minor version', 'It came\nwith libuv 1.45 and\nstayed. It is.', ['5 It came with libuv 1.45 and stayed.']],
  ['a word and a major version', 'One. Two\nthree. Since 25 it is.', ['6 Since 25 it is.']],
  ['a date', 'It ended on 2026-04-30.\nIt is.', ['5 It ended on 2026-04-30.']],
  ['a year', 'It came in April 2025.', ['5 It came in April 2025.']],
  ['a heading', '## Since Node 12\n\nIt is.', ['5 Since Node 12']],
  ['a list', '- one\n- on Node 20\n', ['6 on Node 20']],
  ['a row of a table', '| a | b |\n| - | - |\n| 1 | 26.8 |\n', ['7 1 | 26.8']],
  ['a caption', '::: run a/one\nNode 24 did not.\n:::\n', ['6 Node 24 did not.']],
  ['bold text before it', '**Is it?** Since 25.', ['5 Since 25.']],
])('finds %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected)
})

it('finds sentences in Chinese', () => {
  expect(found('不是。从 25 起\n才是。26 之前不是；现在是。', 'zh')).toEqual([
    '5 从 25 起 才是。',
    '6 26 之前不是；现在是。',
  ])
})

it.each([
  ['other numbers', 'It waits 10 ms, or 0.5 s, for 16 KiB, twice, in 100 turns, at 127.0.0.1:3000.'],
  ['code', '```ts no-run: Node 26\nsince(25)\n```'],
  ['front matter', 'It is.'],
])('does not find %s', (_, text) => {
  expect(found(text)).toEqual([])
})
