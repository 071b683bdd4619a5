import * as fc from 'fast-check'
import { expect } from 'vitest'

import { REFERENCE } from '../../../scripts/example/header-reference.ts'
import { FORMATS, PERMISSIONS, TRACES } from '../../../scripts/example/header.ts'
import { NAMED_MASKS } from '../../../scripts/example/mask.ts'
import { parseHeader, stripHeader } from '../../../scripts/example/parse-header.ts'
import { MAX_REPEAT, MAX_TIMEOUT } from '../../../scripts/example/tags.ts'
import { misplacedError } from '../../helpers/errors.ts'
import { anyText, property } from '../../helpers/fuzz.ts'

const TAG = fc.constantFrom(...Object.keys(REFERENCE), 'nod', 'toString')
const VALUE = fc.constantFrom(
  '10 12-18',
  'exit 1 ERR_X on 12',
  'throws A',
  '200',
  'loop',
  'cjs esm',
  'server.ts client.ts',
  'net',
  'pid /a b/',
  '5s',
  'until 2027-01-31 because a',
  'until 2027-02-30',
  '{',
  '[x',
  '```',
  '/[',
  '{@x}',
)

/** Texts that resemble headers. */
const nearly = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '#!/usr/bin/env node\n', '\n\n', '\r\n', '#!', '/* no */\n'),
    fc.constantFrom('/**', '/**\n', '/** ', '/**\r\n', '/***', '/**/', '/*'),
    fc.array(
      fc
        .tuple(
          fc.constantFrom(' * @', '\n * @', '\r\n@', '\n*   @', ' @', '\n * '),
          TAG,
          fc.constantFrom(' ', '\t', '  ', '\n * '),
          fc.oneof(VALUE, anyText),
        )
        .map((parts) => parts.join('')),
      { maxLength: 5 },
    ),
    fc.constantFrom('*/', '\n */', ' */ ', '\r\n */\r\n', ''),
    anyText,
  )
  .map(([before, open, tags, close, after]) => before + open + tags.join('') + close + after)
const anySource = fc.oneof(anyText, nearly)

/** The text that may precede a header, and the header itself. */
const RE_BEFORE = /^\uFEFF?(?:#![^\n]*\n)?\s*/
const RE_COMMENT = /^\/\*\*(?![*/])(?:(?!\*\/)[^])*\*\//

property([anySource], 3000)('parses any text, or rejects it with its file and an existing line', (source) => {
  expect(misplacedError(() => parseHeader(source, 'a.ts'), 'a.ts', source.split('\n').length)).toBe('')
})

property([anySource], 3000)('strips only a comment, and keeps the line numbers of the code', (source) => {
  const { code, firstLine } = stripHeader(source)
  const hidden = source.trimEnd().slice(0, source.trimEnd().length - code.trimEnd().length)
  expect(source.trimEnd().endsWith(code.trimEnd())).toBe(true)
  if (code.trimEnd() !== '') expect(hidden.split('\n').length).toBe(firstLine)
  expect(hidden.replace(RE_BEFORE, '').replace(RE_COMMENT, '').trim()).toBe('')
})

const word = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/)
const span = fc.constantFrom('10', '12-20.18', '20.18.3', '22')
const end = fc.oneof(
  fc.record(
    { exit: fc.integer({ min: 0, max: 255 }), error: word.filter((each) => each !== 'on') },
    { requiredKeys: ['exit'] },
  ),
  fc.record({ signal: fc.stringMatching(/^SIG[A-Z0-9]{1,6}$/) }),
)
const expectation = fc.record({ on: fc.array(span, { minLength: 1, maxLength: 3 }), end }, { requiredKeys: ['end'] })
const masks = fc.array(
  fc.oneof(
    fc.constantFrom(...Object.keys(NAMED_MASKS)),
    fc.constantFrom('/a b/', '/[/\\]]+x/i', '/id=(?<id>\\w+)/g', '/\\//', '/./u', '/@x/'),
  ),
  { minLength: 1, maxLength: 4 },
)
/** A line that is neither a tag nor the end of the comment, trimmed like the parser does. */
const line = anyText
  .map((text) => text.replaceAll(/[\r\n]/g, '').trim())
  .filter((text) => text !== '' && !/^[@*]/.test(text) && !text.endsWith('*') && !text.includes('*/'))
const day = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const header = fc.record(
  {
    node: fc.constant(['10.24.1', '20.18.3']),
    expect: fc.array(expectation, { minLength: 1, maxLength: 3 }),
    repeat: fc.integer({ min: 2, max: MAX_REPEAT }),
    trace: fc.constantFrom(...TRACES),
    format: fc.subarray([...FORMATS], { minLength: 1 }),
    session: fc.constant({ server: 'server.ts', client: 'client.ts' }),
    allow: fc.subarray([...PERMISSIONS], { minLength: 1 }),
    mask: masks,
    timeout: fc.integer({ min: 1, max: MAX_TIMEOUT }),
    stdin: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    flaky: fc.record({
      until: day,
      reason: fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    }),
  },
  { requiredKeys: [] },
)

property([header, fc.constantFrom('\n', '\r\n'), fc.integer()], 1500)(
  'parses every header that can be written',
  (tags, newline, at) => {
    const { node, expect: ends, repeat, trace, format, session, allow, mask, timeout, stdin, flaky } = tags
    const lines = [
      ...(node ? ['@node 10 20.18.3'] : []),
      ...(ends ?? []).map(renderEnd),
      ...(repeat === undefined ? [] : [`@repeat ${repeat}`]),
      ...(trace ? [`@trace ${trace}`] : []),
      ...(format ? [`@format ${format.join(' ')}`] : []),
      ...(session ? ['@session server.ts client.ts'] : []),
      ...(allow ? [`@allow ${allow.join(' ')}`] : []),
      ...(mask ? [`@mask ${mask.join(' ')}`] : []),
      ...(timeout === undefined ? [] : [`@timeout ${timeout}ms`]),
      ...(flaky ? [`@flaky until ${flaky.until} because ${flaky.reason}.`] : []),
    ]
    const place = Math.abs(at) % (lines.length + 1)
    const all =
      stdin === undefined || ends
        ? [...lines, ...(stdin === undefined ? [] : [`@stdin ${stdin}`])]
        : lines.toSpliced(place, 0, `@stdin ${stdin}`)
    const comment = all.join('\n').replaceAll('\n', '\n * ')
    const text = `/**\n * ${comment}\n */\ncode()\n`.replaceAll('\n', newline)
    const read = parseHeader(text, 'a.ts')
    expect({ ...read, masks: read.masks.map(({ name }) => name) }).toEqual({
      node: node ?? [],
      expect: ends ?? [],
      repeat: repeat ?? 1,
      ...(trace && { trace }),
      formats: format ?? [],
      ...(session && { session }),
      allow: session && !allow?.includes('net') ? [...(allow ?? []), 'net'] : (allow ?? []),
      masks: mask ?? [],
      timeout: timeout ?? 10_000,
      ...(stdin !== undefined && { stdin: `${stdin}\n` }),
      ...(flaky && { flaky: { ...flaky, line: text.split('\n').findIndex((each) => each.includes('@flaky')) + 1 } }),
    })
    expect(stripHeader(text)).toEqual({ code: 'code()\n', firstLine: text.split('\n').length - 1 })
  },
)

function renderEnd({
  on,
  end: how,
}: {
  on?: string[]
  end: { exit: number; error?: string } | { signal: string }
}): string {
  const words = 'signal' in how ? ['signal', how.signal] : ['exit', how.exit, ...(how.error ? [how.error] : [])]
  return ['@expect', ...words, ...(on ? ['on', ...on] : [])].join(' ')
}
