import { afterAll, expect, it } from 'vitest'

import { createPageRenderer } from '../../helpers/render-page.ts'
import { createProject } from '../../helpers/project.ts'
import { textOf } from '../../helpers/page.ts'

const project = createProject({})
const render = await createPageRenderer(project)

afterAll(project.remove)

const GROUP = 'a code group contains fenced code blocks only.\n  Put everything else above or below the group.'
const NAMES =
  'Write one of run, features, corrections, self-test, downloads, documented, chapter, drawing, info, tip, warning, danger, details, code-group.'
const nothing = (colons = ':::'): string =>
  `${colons} closes nothing here.\n  Remove it. If it ends a block that contains other blocks, open and close that block with more colons: ${colons}:.`
const begins = (inner: string, outer: string): string =>
  `${inner} begins inside ${outer}, whose end is taken for its own.\n  If ${outer} ends before it, write ::: above it; if it contains it, open and close ${outer} with more colons: ::::.`

const open = (marks: string): string =>
  `${marks} is not closed.\n  Write ${marks.slice(0, 3)} on a line of its own below it. If it contains a line of colons, open and close the block around it with more colons than that.`

it.each([
  [
    'a block in a block of as many colons',
    '::: run a/b\n\n::: details `c`\nd\n:::\n\ne\n:::',
    3,
    begins('::: details `c`', '::: run a/b'),
  ],
  ['a run in a run', '# x\n\n::: run a/b\n\n::: run a/c\n:::', 5, begins('::: run a/c', '::: run a/b')],
  [
    'a block in a block, in a list',
    '- a\n\n  ::: tip b\n  c\n  ::: info d\n  e\n  :::',
    5,
    begins('::: info d', '::: tip b'),
  ],
  ['a run in a code group', '::: code-group\n\n```sh [a]\na\n```\n\n::: run a/b\n:::\n\n:::', 7, GROUP],
  ['text in a code group', 'a\n\n::: code-group\n```sh [a]\na\n```\n\nb\n:::', 8, GROUP],
  ['a list with code in a code group', '::: code-group\n- ```sh\n  a\n  ```\n:::', 2, GROUP],
  [
    'a block that is not closed',
    'a\n\n::: tip b\nc',
    3,
    '::: tip b is not closed.\n  Write ::: on a line of its own below it.',
  ],
  ['a block that a list ends', '- ::: tip\n  b\n\n:::', 4, nothing()],
  [
    'a block that a quotation ends',
    '> :::: tip\n> b\n\nc',
    1,
    ':::: tip is not closed.\n  Write :::: on a line of its own below it.',
  ],
  ['code that a block in it ends', '::: tip\n```md\n::: run a/b\n:::\n```\n:::', 2, open('```md')],
  ['the same in a list', '- ::: tip\n  a\n\n  ~~~\n  :::\n  ~~~\n', 4, open('~~~')],
  ['code that does not end', 'a\n\n```\nb', 3, open('```')],
  ['an end too many', '::: tip\na\n:::\n\nb\n:::', 6, nothing()],
  ['an end too many, with more colons', 'a\n\n:::::', 3, nothing(':::::')],
  ['an end in a list', '- a\n- b\n  :::', 3, nothing()],
  [
    'an unknown block',
    'a\n\n::: runs a/b\nc\n:::',
    3,
    `::: runs a/b is not a block, so the page would show it as text.\n  ${NAMES}`,
  ],
  [
    'a block in another case',
    '::: Tip\na\n:::',
    1,
    `::: Tip is not a block, so the page would show it as text.\n  ${NAMES}`,
  ],
  [
    'a tab behind a name of VitePress',
    ':::tip\ta\nb\n:::',
    1,
    '::: tip\ta is not a block, so the page would show it as text.\n  Write a single space behind tip.',
  ],
  [
    'a run in a heading',
    'a\n\n## ::: run a/b',
    3,
    '::: run a/b cannot be part of a heading.\n  Put it on a line of its own.',
  ],
  [
    'a run in a cell',
    '| a |\n| - |\n| b |\n| ::: run a/b |',
    4,
    '::: run a/b cannot be part of a table.\n  Put it on a line of its own.',
  ],
])('%s is refused', async (_, page, line, message) => {
  const failure = await render(`${page}\n`).catch((error: Error) => error.message)
  expect(failure).toBe(`docs/en/index.md:${line}: ${message}`)
})

it.each([
  ['a block in a block of more colons', ':::: tip a\n::: info b\nc\n:::\n::::', 'a\nb\nc\n\n\n'],
  ['the same in a list', '1. x\n\n   :::: details a\n   ::: info b\n   c\n   :::\n   ::::', '\n\nx\na\nb\nc\n\n\n\n\n'],
  ['a block in a quotation', '> ::: tip a\n> b\n> :::', '\na\nb\n\n\n'],
  ['the lines of a block in indented code', '    ::: run a/b\n    :::', '::: run a/b\n:::\n\n'],
  ['the lines of a block in a comment', 'a\n\n<!--\n::: run a/b\n-->', 'a\n\n'],
  ['colons in the code of a block of more colons', ':::: tip a\n```md\n:::\n```\n::::', 'a\nmd:::\n\n'],
  ['colons in text', 'a ::: b `:::`\n\\::: c', 'a ::: b :::\n::: c\n'],
])('%s is shown', async (_, page, text) => {
  expect(textOf((await render(`${page}\n`)).replaceAll(/<!--[^]*?-->/g, ''))).toBe(text)
})
