import { expect, it } from 'vitest'

import { viewEntry } from '../../../.vitepress/markdown/run/source-view.ts'
import type { RunDirective } from '../../../scripts/content/run-directive.ts'
import { messageOf } from '../../helpers/errors.ts'

const SOURCE = `/**
 * @allow net
 */

const a = 1
{
  // #region part
  const b = 2

    const c = 3
  // #endregion
}
`

it('shows what stands below the header, with the numbers of the file', () => {
  expect(
    viewEntry(SOURCE, {
      id: 'a/b',
      lines: [
        [5, 6],
        [8, 8],
      ],
    }),
  ).toEqual({
    code: SOURCE.slice(SOURCE.indexOf('const a')),
    header: '/**\n * @allow net\n */',
    firstLine: 5,
    indent: 0,
    highlights: [1, 2, 4],
  })
})

it('cuts a region, without its indentation', () => {
  expect(viewEntry(SOURCE, { id: 'a/b', lines: [[10, 10]], region: 'part' })).toEqual({
    code: 'const b = 2\n\n  const c = 3\n',
    firstLine: 8,
    indent: 2,
    highlights: [3],
  })
})

it.each<[RunDirective, string]>([
  [{ id: 'a/b', lines: [[4, 4]] }, 'Lines {4} of a/b are not shown here. Shown are 5-12.'],
  [{ id: 'a/b', lines: [[11, 13]] }, 'Lines {11-13} of a/b are not shown here. Shown are 5-12.'],
  [{ id: 'a/b', lines: [], region: 'prat' }, 'a/b has no region #prat. Nearest: part.'],
])('refuses %j', (directive, message) => {
  expect(messageOf(() => viewEntry(SOURCE, directive))).toBe(message)
})

it('a region must end', () => {
  expect(messageOf(() => viewEntry('// #region x\n', { id: 'a/b', lines: [], region: 'x' }))).toBe(
    'Region #x of a/b does not end. Close it with // #endregion.',
  )
})
