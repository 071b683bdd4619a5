import { expect, it } from 'vitest'

import { viewOutput } from '../../../scripts/recording/display-text.ts'

it('lists the lines of stderr, even after a line without a line break', () => {
  const output = viewOutput([
    { stream: 'stdout', text: 'a\nb' },
    { stream: 'stderr', text: 'c\n\nd\n' },
    { stream: 'stdout', text: 'e\n' },
  ])
  expect(output).toEqual({ lang: 'txt', text: 'a\nb\nc\n\nd\ne', stderrLines: [3, 4, 5] })
})

it.each([
  ['\u001B[1;31mred\u001B[0m\n', 'ansi', '\u001B[1;31mred\u001B[0m'],
  ['\u001B[01;38;5;255;48;2;1;22;255m\u001B[m.\n', 'ansi', '\u001B[01;38;5;255;48;2;1;22;255m\u001B[m.'],
  ['\u001B[38;5;256m \u001B[38;2;1m \u001B[58m \u001B[1;m\n', 'txt', '␛[38;5;256m ␛[38;2;1m ␛[58m ␛[1;m'],
  ['\u001B[2Jclear \u001B]0;title\u0007\n', 'txt', '␛[2Jclear ␛]0;title␇'],
  ['NUL \0 CR \r DEL \u007F C1 \u009B tab\t.\n', 'txt', 'NUL ␀ CR ␍ DEL ␡ C1 ⟨U+009B⟩ tab\t.'],
  ['\u202Egnp.exe \u200B \u2028 \u{E0041}\n', 'txt', '⟨U+202E⟩gnp.exe ⟨U+200B⟩ ⟨U+2028⟩ ⟨U+E0041⟩'],
  ['你好 😀 é\n', 'txt', '你好 😀 é'],
])('%j', (text, lang, expected) => {
  expect(viewOutput([{ stream: 'stdout', text }])).toEqual({ lang, text: expected, stderrLines: [] })
})
