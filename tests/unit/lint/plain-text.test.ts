import { expect, it } from 'vitest'

import { checkPlainText, toPlainText } from '../../../scripts/lint/typography/plain-text.ts'

const FORMAT = 'Run npm run format.'
const MARK = 'it begins with a byte order mark.'
const BREAK = 'this line does not end with a line feed alone.'
const NUL = 'this line contains the character NUL.'
const END = 'the last line does not end.'
const REMOVE = 'Remove it; in a program, write \\0.'

function hidden(digits: string): [message: string, next: string] {
  return [`this line contains U+${digits}, which does not show.`, `Remove it; in a program, write \\u{${digits}}.`]
}

it.each<[what: string, text: string, plain: string, problems: [line: number, message: string, next?: string][]]>([
  ['nothing', '', '', []],
  ['lines', 'a\n\nb\n', 'a\n\nb\n', []],
  ['a byte order mark', '\uFEFFa\n', 'a\n', [[1, MARK]]],
  [
    'a byte order mark alone',
    '\uFEFF',
    '',
    [
      [1, MARK],
      [1, END],
    ],
  ],
  ['two byte order marks', '\uFEFF\uFEFFa\n', 'a\n', [[1, MARK]]],
  ['a byte order mark inside', 'a\uFEFFb\n', 'a\uFEFFb\n', [[1, ...hidden('FEFF')]]],
  ['line breaks of Windows', 'a\r\nb\r\n', 'a\nb\n', [[1, BREAK]]],
  ['line breaks of both kinds', 'a\nb\r\nc\n', 'a\nb\nc\n', [[2, BREAK]]],
  ['carriage returns', 'a\rb\r', 'a\nb\n', [[1, BREAK]]],
  ['a carriage return at the end of a line of Windows', 'a\n\r\r\n', 'a\n\n\n', [[2, BREAK]]],
  ['NUL', 'a\nb\0c\n', 'a\nb\0c\n', [[2, NUL, REMOVE]]],
  [
    'NUL behind line breaks of Windows',
    'a\r\n\r\n\0',
    'a\n\n\0\n',
    [
      [1, BREAK],
      [3, NUL, REMOVE],
      [3, END],
    ],
  ],
  ['no end', 'a\nb', 'a\nb\n', [[2, END]]],
  [
    'all of it',
    '\uFEFFa\r\nb\0',
    'a\nb\0\n',
    [
      [1, MARK],
      [1, BREAK],
      [2, NUL, REMOVE],
      [2, END],
    ],
  ],
  ['a character that ends no line', 'a\nb\u2028c\n', 'a\nb\u2028c\n', [[2, ...hidden('2028')]]],
  [
    'a character that reorders text',
    'a\r\nb\u202Ec\r\n',
    'a\nb\u202Ec\n',
    [
      [1, BREAK],
      [2, ...hidden('202E')],
    ],
  ],
  ['joined emoji, flags, and the joiners of Persian', '👨‍👩‍👧 🏳️‍🌈 می‌خواهم\n', '👨‍👩‍👧 🏳️‍🌈 می‌خواهم\n', []],
])('%s', (_, text, plain, problems) => {
  const expected = problems.map(([line, message, next = FORMAT]) => ({ file: 'a.md', line, message, next }))
  expect([toPlainText(text), checkPlainText('a.md', Buffer.from(text))]).toEqual([plain, expected])
})

it.each([
  ['UTF-16', Buffer.from('a\n', 'utf16le').fill(0xff, 0, 1)],
  ['Latin-1', Buffer.from('caf\u00E9\n', 'latin1')],
  ['half a character', Buffer.from('é\n').subarray(0, 1)],
])('%s is not text', (_, bytes) => {
  expect(checkPlainText('a.md', bytes)).toEqual([
    { file: 'a.md', message: 'this is not text in UTF-8.', next: 'Save it as UTF-8.' },
  ])
})
