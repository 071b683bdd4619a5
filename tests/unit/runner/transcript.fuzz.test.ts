import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { linesByMark, readTranscript, type Chunk } from '../../../scripts/runner/transcript.ts'
import { anyBytes, anyText, often } from '../../helpers/fuzz.ts'

const NONCE = '0123456789abcdef'

/** One write of a program. */
const write = fc.record({ stream: fc.constantFrom('stdout', 'stderr'), bytes: anyBytes })
/** Marks that a program forges. */
const forged = fc
  .tuple(
    fc.constantFrom('', 'o', 'e', 'x'),
    fc.oneof(fc.integer().map(String), anyText),
    fc.constantFrom('', '{', '{}', 'null', '[]', '{"name":1}'),
  )
  .map((parts) => Buffer.from(`\0${NONCE}${parts.join('').replaceAll('\0', '')}\0`))
/** Whole characters only: another test covers marks inside a character. */
const stream = fc
  .array(
    fc.oneof(
      anyText.map((text) => Buffer.from(text)),
      forged,
    ),
    { maxLength: 8 },
  )
  .map((parts) => Buffer.concat(parts))

const decode = (parts: Buffer[]): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(parts))
const textOf = (output: Chunk[], name: Chunk['stream']): string =>
  output
    .filter((chunk) => chunk.stream === name)
    .map(({ text }) => text)
    .join('')

it('output equals the writes, in their order', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 10 }), (writes) => {
      const pipes = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
      for (const [at, { stream: name, bytes }] of writes.entries()) {
        const mark = Buffer.from(`\0${NONCE}${name === 'stdout' ? 'o' : 'e'}${at + 1}\0`)
        for (const pipe of Object.values(pipes)) pipe.push(mark)
        pipes[name].push(bytes)
      }
      const { output, error } = readTranscript(Buffer.concat(pipes.stdout), Buffer.concat(pipes.stderr), NONCE)
      const written = (name: Chunk['stream']): string =>
        decode(writes.filter((each) => each.stream === name).map(({ bytes }) => bytes))
      expect([textOf(output, 'stdout'), textOf(output, 'stderr'), error]).toEqual([
        written('stdout'),
        written('stderr'),
        undefined,
      ])
    }),
    often(1500),
  )
})

it('whole writes keep their order', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ stream: fc.constantFrom('stdout', 'stderr'), text: fc.string({ unit: 'binary', minLength: 1 }) }),
      ),
      (writes) => {
        const pipes = { stdout: '', stderr: '' }
        for (const [at, { stream: name, text }] of writes.entries()) {
          pipes.stdout += `\0${NONCE}${name === 'stdout' ? 'o' : 'e'}${at + 1}\0`
          pipes.stderr += `\0${NONCE}${name === 'stdout' ? 'o' : 'e'}${at + 1}\0`
          pipes[name] += text
        }
        const { output } = readTranscript(Buffer.from(pipes.stdout), Buffer.from(pipes.stderr), NONCE)
        expect(output.map(({ text }) => text).join('')).toBe(writes.map(({ text }) => text).join(''))
      },
    ),
    often(1500),
  )
})

it('a program that forges marks can only mislead about order: its other output is complete and in order', () => {
  fc.assert(
    fc.property(stream, stream, (stdout, stderr) => {
      const { output, error } = readTranscript(stdout, stderr, NONCE)
      const lines = linesByMark(stdout, stderr, NONCE)
      expect([...lines.keys()].every(Number.isSafeInteger)).toBe(true)
      expect(unmarked(textOf(output, 'stdout'))).toBe(unmarked(decode([stdout])))
      expect(unmarked(textOf(output, 'stderr') + (error?.report ?? ''))).toBe(unmarked(decode([stderr])))
      expect(
        [error?.name ?? '', error?.code ?? '', error?.message ?? ''].every((each) => typeof each === 'string'),
      ).toBe(true)
    }),
    often(1500),
  )
})

/** Removes everything that looks like a mark. */
function unmarked(text: string): string {
  return text.replaceAll(new RegExp(`\\x00${NONCE}[^\\x00]*\\x00`, 'g'), '')
}
