import * as fc from 'fast-check'
import { it } from 'vitest'

/** Number of runs of a long session with random seeds; other sessions have a fixed seed. */
const LONG = process.env['PROVEN_FUZZ_RUNS']
const SEED = 20_261_124

/** Parameters for a property check; fast-check prints seed and path of a failure, for a replay. */
export function often(usual: number): fc.Parameters<unknown> {
  return LONG === undefined ? { numRuns: usual, seed: SEED } : { numRuns: Number(LONG) }
}

/** Defines a test of a check that holds for all values. */
export function property<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [At in keyof Values]: fc.Arbitrary<Values[At]> },
  usual: number,
) {
  return (name: string, check: (...values: Values) => void | Promise<void>): void =>
    it(name, () =>
      fc.assert(
        fc.asyncProperty<Values>(...arbitraries, async (...values) => void (await check(...values))),
        often(usual),
      ),
    )
}

/** Strings that a parser between program and reader could mistake for markup or for a delimiter. */
const HOSTILE = [
  '{{ constructor.constructor("alert(1)")() }}',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</code></pre>',
  '<style>',
  '<!--',
  '-->',
  ']]>',
  '&lt;',
  '&#x3C;',
  '&amp;amp;',
  ':::',
  '::: run x',
  '```',
  '~~~~',
  '---',
  '...',
  '- a: b',
  'a: "b',
  '# no comment',
  '%YAML 1.1',
  '&a *a !!x',
  '|-',
  '>+',
  '{a: [',
  "'",
  '"',
  '\\',
  '::error::x',
  '##[error]x',
  '[a](javascript:alert(1))',
  '![a](x)',
  '// [!code --]',
  '\u001B[31m',
  '\u001B[0m',
  '\u001B[38;5;999m',
  '\u001B[2;38;2;1m',
  '\u001B[2J',
  '\u001B]8;;javascript:alert(1)\u0007',
  '\u009B31m',
  ...'\0\u007F\u0085\u202E\u2066\u200B\uFEFF\uFFFF\u2028\u2029\uD800',
  '\uDFFF',
  '\u{E0041}',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '  ',
  '😀',
  '你好',
]

/** A code unit, also a lone surrogate. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

/** Any text: plain, hostile, and of any code units. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      { weight: 1, arbitrary: unit },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

/** Any bytes, also those of any text. */
export const anyBytes: fc.Arbitrary<Buffer> = fc
  .array(
    fc.oneof(
      anyText.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => Buffer.concat(parts))
