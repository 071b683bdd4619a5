import { expect, it } from 'vitest'

import { findHidden, replaceHidden, toVisible } from '../../../scripts/util/hidden-characters.ts'

it.each([
  ['a joined family, and another with a skin color', '👨\u200D👩\u200D👧|🧑🏽\u200D🚀'],
  ['a joined emoji without its presentation', '❤\u200D🔥 🐻\u200D❄'],
  ['flags', '🇩🇪 🏳\uFE0F\u200D🌈 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['enclosed digits', '1\uFE0F\u20E3 #\uFE0F\u20E3'],
  ['presentations', '☕\uFE0F ✔\uFE0E ✔\uFE0F'],
  ['Persian', 'می\u200Cخواهم'], // cspell:disable-line
  ['an Arabic letter in its initial form', '1403ه\u200D '],
  ['Devanagari', 'क्\u200Dष क्\u200Cष'],
  ['Bengali', 'র\u200D্য'],
  ['Malayalam, at the end of a word', 'ന്\u200D '],
  ['Mongolian', 'ᠠ\u180B'],
  ['variants of ideographs', '葛\u{E0100} 葛\uFE00'],
  ['a variant of a symbol', '≨\uFE00'],
  ['Arabic signs around numbers', '\u06DD١'],
])('shows %s as they are', (_, text) => {
  expect(replaceHidden(text, toVisible)).toBe(text)
})

it.each([
  ['a\u200Bb \u202Ec', 'a⟨U+200B⟩b ⟨U+202E⟩c'],
  ['a\u200Db 1\u200C2 \u200D', 'a⟨U+200D⟩b 1⟨U+200C⟩2 ⟨U+200D⟩'],
  ['👨\u200D 👨\u200Dx', '👨⟨U+200D⟩ 👨⟨U+200D⟩x'],
  ['می\u200C\u200Cخ می\u200C', 'می⟨U+200C⟩⟨U+200C⟩خ می⟨U+200C⟩'],
  ['\uFE0F a\uFE0F ☕\uFE0F\uFE0F ☕\uFE05 a\u{E0100}', '⟨U+FE0F⟩ a⟨U+FE0F⟩ ☕\uFE0F⟨U+FE0F⟩ ☕⟨U+FE05⟩ a⟨U+E0100⟩'],
  ['\u{E0041} 🏴\u{E0075}\u{E0073}\u{E007F}', '⟨U+E0041⟩ 🏴⟨U+E0075⟩⟨U+E0073⟩⟨U+E007F⟩'],
  ['\u2028 a\u00ADb \u3164 \u115F \uFEFF', '⟨U+2028⟩ a⟨U+00AD⟩b ⟨U+3164⟩ ⟨U+115F⟩ ⟨U+FEFF⟩'],
  ['\t\n\r\u001B\u007F', '\t\n␍␛␡'],
])('shows the code points of %j', (text, expected) => {
  expect(replaceHidden(text, toVisible)).toBe(expected)
})

it('finds the first hidden character of a source, after a byte order mark and sequences that readers see', () => {
  expect(findHidden("\uFEFF// 👨\u200D👩\r\nconst a = 'b\u200D'\r\n")).toEqual({ line: 2, codePoint: 0x200d })
  expect(findHidden("\uFEFF// 👨\u200D👩\r\nconst a = '\tb'\r\n")).toBe(undefined)
})

// Regular expressions that take quadratic time would time out here.
it.each(['👨\u200D', 'म\u200D', '☕\uFE0F', 'a'])('reads a long text of %j in time', (part) => {
  const text = part.repeat(50_000)
  expect(replaceHidden(`${text}.`, toVisible).length >= text.length).toBe(true)
})
