import { expect, it } from 'vitest'

import { diffLines, firstDifference } from '../../../scripts/util/diff.ts'

it.each([
  ['usual lines', 'a\nb\n', 'a\nc\n', [' a', '-b', '+c']],
  ['a space of another kind', 'a b\n', 'a\u00A0b\n', ['-a b', '+a⟨U+00A0⟩b']],
  ['spaces that look like another width', 'a\u202Fb\n', 'a\u3000b\n', ['-a⟨U+202F⟩b', '+a⟨U+3000⟩b']],
  ['a space at the end', 'a\n', 'a  \n', ['-a', '+a··']],
  ['a tab', '  a\n', '\ta\n', ['-··a', '+␉a']],
  ['a missing line break', 'a\n', 'a', ['-a', '+a', String.raw`\ No newline at end of file`]],
  ['a combining character', 'é\n', 'e\u0301\n', ['-é', '+e⟨U+0301⟩']],
  ['a sequence that looks the same', '☕\n', '☕\uFE0F\n', ['-☕', '+☕⟨U+FE0F⟩']],
  ['text that looks like a code point', '⟨U+200B⟩\n', '\u200B\n', ['-⟨U+27E8⟩U+200B⟨U+27E9⟩', '+⟨U+200B⟩']],
  ['colors', '\u001B[31ma\u001B[39m\n', 'a\n', ['-␛[31ma␛[39m', '+a']],
  ['several spaces, which can be seen', 'a  b\n', 'a b\n', ['-a  b', '+a b']],
  ['a line that only moved', 'a \nb\n', 'b\na \n', ['-a ', ' b', '+a ']],
])('of lines with %s', (_, before, after, expected) => {
  expect(diffLines(before, after)).toEqual(expected)
})

it('of texts that differ in very many lines shows everything between their equal ends, at once', () => {
  const lines = (sign: string): string[] => Array.from({ length: 3000 }, (_, at) => `${sign}${at}`)
  const text = (sign: string): string => ['a', 'b', 'c', 'd', ...lines(sign), 'e', 'f', 'g', 'h', ''].join('\n')
  expect(diffLines(text('old '), text('new '))).toEqual([
    ' b',
    ' c',
    ' d',
    ...lines('-old '),
    ...lines('+new '),
    ' e',
    ' f',
    ' g',
  ])
  expect(firstDifference(text('old '), text('new '))).toEqual({ before: 5, after: 5 })
})

it('of a text that begins like a much longer one', () => {
  const longer = Array.from({ length: 3000 }, (_, at) => `${at}\n`).join('')
  expect(diffLines('0\n', longer).slice(0, 3)).toEqual([' 0', '+1', '+2'])
})
