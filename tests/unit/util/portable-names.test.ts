import { expect, it } from 'vitest'

import { findUnportableNames } from '../../../scripts/util/portable-names.ts'

const RENAME = 'Rename one of them, so that they differ in more than case or Unicode form.'
const COMPOSED = 'docs/\u00e9.png'
const DECOMPOSED = 'docs/e\u0301.png'

it.each([
  [
    'case',
    ['a/Data.json', 'a/data.json'],
    [{ file: 'a/data.json', message: 'on some systems it has the same name as Data.json.', next: RENAME }],
  ],
  [
    'case of a folder',
    ['a/Data/x.ts', 'a/data/y.ts'],
    [{ file: 'a/data/y.ts', message: 'on some systems it has the same name as Data.', next: RENAME }],
  ],
  [
    'Unicode form',
    [COMPOSED, DECOMPOSED],
    [{ file: DECOMPOSED, message: 'on some systems it has the same name as \u00e9.png.', next: RENAME }],
  ],
  [
    'a device',
    ['a/aux.ts'],
    [{ file: 'a/aux.ts', message: 'Windows cannot have a file called "aux.ts".', next: 'Give it another name.' }],
  ],
  [
    'a folder called like a device',
    ['a/CON/x.ts'],
    [{ file: 'a/CON/x.ts', message: 'Windows cannot have a file called "CON".', next: 'Give it another name.' }],
  ],
  [
    'a dot at the end',
    ['a/x.'],
    [{ file: 'a/x.', message: 'Windows cannot have a file called "x.".', next: 'Give it another name.' }],
  ],
  [
    'letters that are alike in capitals',
    ['a/\u00df.md', 'a/SS.md', 'b/\u03c3', 'b/\u03c2'],
    [
      { file: 'a/SS.md', message: 'on some systems it has the same name as \u00df.md.', next: RENAME },
      { file: 'b/\u03c2', message: 'on some systems it has the same name as \u03c3.', next: RENAME },
    ],
  ],
  [
    'characters that Windows does not have in names',
    ['a/b:c.md', 'a?/b.md', 'a/b\\c'],
    ['b:c.md', 'a?', 'b\\c'].map((name, at) => ({
      file: ['a/b:c.md', 'a?/b.md', 'a/b\\c'][at],
      message: `Windows cannot have a file called "${name}".`,
      next: 'Give it another name.',
    })),
  ],
  [
    'a device with a space before its suffix',
    ['a/con .md'],
    [{ file: 'a/con .md', message: 'Windows cannot have a file called "con .md".', next: 'Give it another name.' }],
  ],
  ['names that only look alike', ['a/console.ts', 'a/auxiliary.ts', 'a/b.ts', 'b/b.ts', 'a/.env'], []],
])('%s', (_, files, problems) => {
  expect(findUnportableNames(files)).toEqual(problems)
})
