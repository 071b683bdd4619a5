import { expect, it } from 'vitest'

import { both, checkedBook, en, page } from '../../helpers/checked-book.ts'

const check = checkedBook()

it('nothing is wrong', async () => {
  expect(await check({})).toEqual([])
})

const UNLISTED = 'this page is not in the table of contents, so readers cannot find it.'
const NO_DESCRIPTION =
  'the page has no description.\n  Add description: … to its front matter, one sentence: search engines, feeds and pictures for links show it.'
const NO_TITLE = 'the page has no title.\n  Add title: … to its front matter; the sidebar shows it.'
const NO_HEADING = 'the page does not start with its heading.\n  Start it with # One'
const ALIKE = 'Show the same in both languages, in the same order.'
const SAME_HEADINGS = 'Give both languages the same headings, in the same order: links lead to the same place in both.'
const RUN_AGAIN = '\n::: run a/one {1}\n:::\n'

it.each<[string, Record<string, string | undefined>, string[]]>([
  [
    'a page that is not in the contents',
    { 'docs/en/a/three.md': page() },
    [`docs/en/a/three.md: ${UNLISTED}\n  Add "three" to its chapter in docs/contents.json.`],
  ],
  [
    'a listed page that is not there, and a link to it',
    { 'docs/zh/a/one.md': undefined },
    [
      'docs/contents.json:6: lists a/one, but docs/zh/a/one.md is not there.\n  Write docs/zh/a/one.md.',
      'docs/zh/index.md:5: the link ./a/one leads to no page.\n  Nearest: /a/two, /en/a/one, /en/.',
    ],
  ],
  [
    'a page that is listed twice',
    {
      'docs/contents.json':
        '[\n{ "slug": "a", "title": { "zh": "甲", "en": "A" },\n"pages": [\n"one",\n"two",\n"one"\n] }\n]\n',
    },
    ['docs/contents.json:6: lists a/one twice.\n  Take one of the two away.'],
  ],
  [
    'a file that a page shows and that cannot be read: the page is there',
    { ...both(page({ after: '\n::: corrections a\n:::\n' })), 'docs/corrections.yaml': 'a: [\n' },
    ['docs/corrections.yaml:2: this is not valid YAML (BAD_INDENT).\n  Compare it with the other claims of the file.'],
  ],
  ['no title', en(page({ front: 'description: What.' })), [`docs/en/a/two.md:1: ${NO_TITLE}`]],
  ['no description', en(page({ front: 'title: One' })), [`docs/en/a/two.md:1: ${NO_DESCRIPTION}`]],
  [
    'no front matter',
    en('# One\n\n::: run a/one\n:::\n'),
    [`docs/en/a/two.md:1: ${NO_TITLE}`, `docs/en/a/two.md:1: ${NO_DESCRIPTION}`],
  ],
  [
    'empty front matter',
    en(page({ front: '# nothing' })),
    [`docs/en/a/two.md:1: ${NO_TITLE}`, `docs/en/a/two.md:1: ${NO_DESCRIPTION}`],
  ],
  [
    'front matter that is not valid YAML',
    en(page({ front: 'title: One: two\ndescription: What.' })),
    [
      'docs/en/a/two.md:2: this is not valid YAML (BLOCK_AS_IMPLICIT_KEY).\n  Put a text that has ": " or " #" in it, or begins with a sign, in quotes. The keys are title, description, added, search, layout, hero, features.',
    ],
  ],
  [
    'a day that there is not',
    en(page({ front: 'title: One\nadded: 2026-02-30\ndescription: What.' })),
    ['docs/en/a/two.md:3: "2026-02-30" is not a date.\n  Write it like 2026-12-31.'],
  ],
  [
    'another heading first',
    en('---\ntitle: One\ndescription: What.\n---\n\nText.\n\n## Part\n\n::: run a/one\n:::\n'),
    [
      `docs/en/a/two.md:8: ${NO_HEADING}`,
      `docs/zh/a/two.md:6: here is # One, but docs/en/a/two.md:8 has ## Part.\n  ${SAME_HEADINGS}`,
    ],
  ],
  [
    'no heading',
    en('---\ndescription: What.\ntitle: One\n---\n\n::: run a/one\n:::\n'),
    [
      `docs/en/a/two.md:3: ${NO_HEADING}`,
      `docs/zh/a/two.md:6: here is # One, but docs/en/a/two.md has no more headings.\n  ${SAME_HEADINGS}`,
    ],
  ],
  [
    'something to do, between words that only look so',
    en(page({ after: '\nMASTODON\nTODO: say why.\nTODOs\n' })),
    ['docs/en/a/two.md:13: this line contains a TODO.\n  Write it, or keep it on a branch.'],
  ],
  [
    'another order in the other language',
    { ...both(page({ after: RUN_AGAIN })), ...en(page({ before: `${RUN_AGAIN}\n` })) },
    [`docs/zh/a/two.md:8: here is ::: run a/one, but docs/en/a/two.md:9 has ::: run a/one {1}.\n  ${ALIKE}`],
  ],
  [
    'a run less in Chinese',
    en(page({ after: RUN_AGAIN })),
    [`docs/zh/a/two.md:10: the page ends here, but docs/en/a/two.md:12 has ::: run a/one {1}.\n  ${ALIKE}`],
  ],
  [
    'a run less in English',
    { 'docs/zh/a/two.md': page({ after: RUN_AGAIN }) },
    [`docs/zh/a/two.md:12: here is ::: run a/one {1}, but docs/en/a/two.md ends there.\n  ${ALIKE}`],
  ],
])('%s', async (_, changes, problems) => {
  expect(await check(changes)).toEqual(problems)
})

it.each([
  ['[\n{ "slug": "a" }\n]\n', 'docs/contents.json:2: [0].title is missing.'],
  ['', 'docs/contents.json:1: the file must be a list.'],
  ['[\n],\0\n', 'docs/contents.json:2: this is not valid YAML (UNEXPECTED_TOKEN).'],
  [
    '[\n{ "slug": "a", "title": { "zh": "甲", "en": "A" }, "pages": [], },\n]\n',
    'docs/contents.json: this is not valid JSON (Expected double-quoted property name in JSON at position 65 (line 2 column 64)).',
  ],
])('a table of contents that cannot be read is told with its file: %j', async (text, message) => {
  const failure = await check({ 'docs/contents.json': text }).catch((error: Error) => error.message)
  expect(failure).toBe(`${message}\n  Compare it with the other chapters of the file.`)
})
