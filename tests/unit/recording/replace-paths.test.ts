import { expect, it } from 'vitest'

import { replacePaths } from '../../../scripts/recording/replace-paths.ts'

const ROOT = "/home/mé/a 'book'#1%"
const FILE = `${ROOT}/examples/a/b.ts`
const replace = (text: string): string =>
  replacePaths(
    text,
    [
      ['/tmp/x', '<cwd>'],
      [`${ROOT}/node`, '<node>'],
      [ROOT, ''],
    ],
    '/tmp/x',
  )

it.each([
  ['as it is', FILE, 'examples/a/b.ts'],
  ['the folder itself', `${ROOT}, ${ROOT}/`, '., '],
  ['relative', "../../home/mé/a 'book'#1%/examples/a/b.ts", 'examples/a/b.ts'],
  ['as URL', "file:///home/m%C3%A9/a%20'book'%231%25/examples/a/b.ts", 'examples/a/b.ts'],
  ['as URL, quotes encoded', "file:///home/m%c3%a9/a%20'book'%231%25/examples/a/b.ts", 'examples/a/b.ts'],
  ['the path of a URL', "/home/m%C3%A9/a%20'book'%231%25/examples/a/b.ts", 'examples/a/b.ts'],
  ['percent-encoded', encodeURIComponent(FILE), 'examples%2Fa%2Fb.ts'],
  ['percent-encoded as a URI', encodeURI(FILE), 'examples/a/b.ts'],
  ['in a query', new URLSearchParams({ FILE }).toString(), 'FILE=examples%2Fa%2Fb.ts'],
  ['in JSON', JSON.stringify({ FILE }), '{"FILE":"examples/a/b.ts"}'],
  ['in JSON without other letters', String.raw`"/home/m\u00e9/a 'book'#1%/examples"`, '"examples"'],
  ['in a regular expression', String(new RegExp(FILE)), String.raw`/examples\/a\/b.ts/`],
  ['another folder of a longer name', `${ROOT}2/x`, `${ROOT}2/x`],
  ['a file in it that has a replacement', `${ROOT}/node --version`, '<node> --version'],
  ['the working directory as URL', 'file:///tmp/x and /tmp/x/y', 'file://<cwd> and <cwd>/y'],
])('%s', (_, text, expected) => {
  expect(replace(text)).toBe(expected)
})
