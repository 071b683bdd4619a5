import { expect, it } from 'vitest'

import { both, checkedBook, en, page } from '../../helpers/checked-book.ts'
import { recordings } from '../../helpers/repository.ts'

const check = checkedBook()

const RECORDED = { '26.10.0': ['one'] }
const NEVER_RUN =
  'this code was never run.\n  Make it an example and show it with ::: run, or give the reason why it cannot run on its first line: ```ts no-run: reason'
const TOO_MANY = 'this is run 7 of 7: a page answers one question with at most 6.\n  Split the page.'
const NO_RUN = 'the page shows no run.\n  Show one: ::: run <chapter>/<slug>'

it.each<[string, Record<string, string>, string[]]>([
  [
    'an example that no page shows',
    { 'examples/a/unused/main.ts': '' },
    [
      'examples/a/unused/main.ts: no page shows this example.\n  Show it with ::: run a/unused in both languages, or delete it and its recording.',
    ],
  ],
  [
    'a recording without a program',
    { 'examples/a/gone.recording.yaml': '' },
    [
      'examples/a/gone.recording.yaml: this recording has no program.\n  Delete it, or run npm run record, which deletes it.',
    ],
  ],
  [
    'a file that is no example',
    { 'examples/a/notes.txt': '' },
    [
      'examples/a/notes.txt: this file is not an example.\n  Rename it to <slug>.ts, .mts or .cts, with a slug of a-z, 0-9 and "-", or move it into the folder of the example that uses it.',
    ],
  ],
  [
    'an exception that has ended, and not one that lasts through today',
    {
      'examples/a/one.ts': '/**\n * Words.\n * @flaky until 2027-01-31 because it is slow.\n */\n',
      'examples/a/two.ts': '/** @flaky until 2027-02-01 because it is slow. */\n',
      ...both(page({ after: '\n::: run a/two\n:::\n' })),
      ...recordings({ one: RECORDED, two: RECORDED }),
    },
    [
      'examples/a/one.ts:3: the exception for this program ended on 2027-01-31.\n  Mend the program and remove @flaky, or give it a new day and reason.',
    ],
  ],
  [
    'a reason for a difference that is not recorded; without settings it is not known yet',
    {
      'examples/a/one.ts':
        '/**\n * @differs worker because it is one.\n * @differs busy because it is slow.\n * @differs timer because of it.\n */\n',
      'examples/a/two.ts': '/** @differs timer because of it. */\n',
      ...both(page({ after: '\n::: run a/two\n:::\n' })),
      ...recordings({ two: RECORDED }),
      'examples/a/one.recording.yaml': `${recordings({ one: RECORDED })['examples/a/one.recording.yaml']}settings:
  same: [timer]
  sometimes: [busy]
  differs:
    - setting: worker
      exit: 0
      output: []
`,
    },
    ['examples/a/one.ts:4: @differs explains a difference in the setting timer, but there is none.\n  Remove the tag.'],
  ],
  [
    'code that nobody ran',
    en(page({ after: '\n```ts\n```\n\n- ```mjs no-run:\n  ```\n\n```javascript {1}\n```\n' })),
    [`docs/en/a/two.md:12: ${NEVER_RUN}`, `docs/en/a/two.md:15: ${NEVER_RUN}`, `docs/en/a/two.md:18: ${NEVER_RUN}`],
  ],
  [
    'code that says why nobody ran it, and what is no code',
    en(page({ after: '\n```ts no-run: it never ends\n```\n\n```sh\n```\n\n```\n```\n\n```tsv\n```\n' })),
    [],
  ],
  [
    'too many runs',
    both(page({ after: '\n::: run a/one\n:::\n'.repeat(6) })),
    [`docs/en/a/two.md:27: ${TOO_MANY}`, `docs/zh/a/two.md:27: ${TOO_MANY}`],
  ],
  ['as many runs as may be', both(page({ after: '\n::: run a/one\n:::\n'.repeat(5) })), []],
  [
    'a page without a run',
    both('---\ntitle: One\ndescription: What.\n---\n\n# One\n'),
    [`docs/en/a/two.md: ${NO_RUN}`, `docs/zh/a/two.md: ${NO_RUN}`],
  ],
  [
    'a page that cannot be read: what it shows is not unused, and links to it are not dead',
    {
      ...en(page({ after: '\n::: run a/on\n:::\n' })),
      'examples/a/unused.ts': '',
      'docs/en/index.md': '---\ndescription: A sentence.\n---\n\n[x](./a/two#anything)\n',
    },
    ['docs/en/a/two.md:12: ::: run a/on\n  There is no example "a/on". Nearest: a/one, a/unused.'],
  ],
])('%s', async (_, changes, problems) => {
  expect(await check(changes)).toEqual(problems)
})
