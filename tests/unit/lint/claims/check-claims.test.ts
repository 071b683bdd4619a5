import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { lowerOpenClaims, OPEN_CLAIMS } from '../../../../scripts/lint/claims/check-claims.ts'
import { checkedBook, en, page } from '../../../helpers/checked-book.ts'
import { PINNED, ROOT } from '../../../helpers/project.ts'
import { recordings } from '../../../helpers/repository.ts'

const check = checkedBook()
/** Changes at 20.3.0; between 11.15.0 and 12.22.12 no date is known. */
const RECORDED = recordings({
  one: { [PINNED]: ['new'], '20.3.0': ['new'], '20.2.0': ['old'], '12.22.12': ['old'], '11.15.0': ['oldest'] },
})
const SAY = 'Say what the recordings show; or show a run that changes there, and run npm run bisect for it.'
const KNOWN = 'they date 20.2.0 | 20.3.0; they differ, without a date, between 11.15.0 and 12.22.12'
const NAME =
  'Say what ran; or end the paragraph with <!-- counter-run: <chapter>/<example> -->, which would show it to be false.'
const ALLOWED = 'docs/open-claims.json'

it.each<[string, Record<string, string>, string[]]>([
  ['a date that a run shows', en(page({ after: '\nSince 20.3.0 it prints "new".\n' })), []],
  [
    'a false date',
    en(page({ after: '\nIt prints\n"new" since Node 20.\n' })),
    [`docs/en/a/two.md:12: "since Node 20": no recording of this section shows that; ${KNOWN}.\n  ${SAY}`],
  ],
  [
    'a date that only a run of another section shows',
    {
      'docs/zh/a/two.md': page({ after: '\n## 部分\n' }),
      ...en(page({ after: '\n## Part\n\nSince 20.3.0 it prints "new".\n' })),
    },
    [`docs/en/a/two.md:14: "Since 20.3.0": no recording of this section shows that; it has none.\n  ${SAY}`],
  ],
  [
    'an absolute',
    { 'docs/zh/a/two.md': page({ after: '\n它总是打印。\n' }) },
    [`docs/zh/a/two.md:12: "总是" says more than what ran: no counter-run is named.\n  ${NAME}`],
  ],
  ['an absolute with a counter-run', en(page({ after: '\nIt always prints. <!-- counter-run: a/one -->\n' })), []],
  [
    'a counter-run that does not exist',
    en(page({ after: '\nIt always prints. <!-- counter-run: a/ten -->\n' })),
    [`docs/en/a/two.md:12: "always" says more than what ran: there is no example a/ten.\n  ${NAME}`],
  ],
  [
    'as many as are allowed',
    { ...en(page({ after: '\nIt always prints.\n' })), [ALLOWED]: '{ "docs/en/a/two.md": { "absolutes": 1 } }' },
    [],
  ],
  [
    'one more than is allowed',
    {
      ...en(page({ after: '\nIt always prints, and never waits.\n' })),
      [ALLOWED]: '{ "docs/en/a/two.md": { "absolutes": 1 } }',
    },
    ['always', 'never'].map(
      (word) => `docs/en/a/two.md:12: "${word}" says more than what ran: no counter-run is named.\n  ${NAME}`,
    ),
  ],
  [
    'fewer than are allowed',
    { [ALLOWED]: '{ "docs/en/a/two.md": { "versions": 2 } }' },
    [
      `${ALLOWED}: docs/en/a/two.md has 0 open claims of the kind "versions"; 2 are allowed.\n  Run npm run claims -- --lower.`,
    ],
  ],
])('%s', async (_, changes, problems) => {
  expect(await check({ ...RECORDED, ...changes })).toEqual(problems)
})

it('the numbers are kept in the form that npm run format leaves', async () => {
  const before = readFileSync(path.join(ROOT, OPEN_CLAIMS), 'utf8')
  const claims = Object.entries<Record<string, number>>(JSON.parse(before)).map(([file, counts]) => ({
    page: { file },
    versions: Array(counts['versions'] ?? 0).fill(undefined),
    absolutes: Array(counts['absolutes'] ?? 0).fill(undefined),
  }))
  expect(await lowerOpenClaims(before, claims)).toBe(before)
})
