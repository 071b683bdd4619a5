import * as fc from 'fast-check'

/** Runs of a long session, which looks where nobody has looked before; without it every session is the same. */
const LONG = process.env['PROVEN_FUZZ_RUNS']
const SEED = 20_261_124

/** How a property is checked; what fails is told with its seed and path, by which it can be replayed. */
export function often(usual: number): fc.Parameters<unknown> {
  return LONG === undefined ? { numRuns: usual, seed: SEED } : { numRuns: Number(LONG) }
}

/** What somebody has taken for markup, a mark, or an end, somewhere between a program and a reader. */
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
  '\0',
  '\u007F',
  '\u0085',
  '\u202E',
  '\u2066',
  '\u200B',
  '\uFEFF',
  '\uFFFF',
  '\u2028',
  '\u2029',
  '\uD800',
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

/** A code unit, be it half of a character. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

/** Any text: plain, hostile, of any code units, in any order. */
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

/** Any bytes: those of any text, and others. */
export const anyBytes: fc.Arbitrary<Buffer> = fc
  .array(
    fc.oneof(
      anyText.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => Buffer.concat(parts))
