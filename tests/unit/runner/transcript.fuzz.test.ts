import * as fc from 'fast-check'
import { expect } from 'vitest'

import { linesByMark, readTranscript, type Chunk } from '../../../scripts/runner/transcript.ts'
import { anyBytes, anyText, property } from '../../helpers/fuzz.ts'

const NONCE = '0123456789abcdef'

/** One write of a program. */
interface Write {
  stream: Chunk['stream']
  bytes: Buffer
}
const writes = (bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<Write[]> =>
  fc.array(fc.record({ stream: fc.constantFrom('stdout', 'stderr'), bytes }), { maxLength: 10 })
const wholeText = fc.string({ unit: 'binary', minLength: 1 }).map((text) => Buffer.from(text))
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

property([writes(anyBytes)], 1500)('output equals the writes, in their order', (all) => {
  const { output, error } = readMarked(all)
  const written = (name: Chunk['stream']): string =>
    decode(all.filter((each) => each.stream === name).map(({ bytes }) => bytes))
  expect([textOf(output, 'stdout'), textOf(output, 'stderr'), error]).toEqual([
    written('stdout'),
    written('stderr'),
    undefined,
  ])
})

property([writes(wholeText)], 1500)('whole writes keep their order', (all) => {
  expect(
    readMarked(all)
      .output.map(({ text }) => text)
      .join(''),
  ).toBe(decode(all.map(({ bytes }) => bytes)))
})

property([stream, stream], 1500)(
  'a program that forges marks can only mislead about order: its other output is complete and in order',
  (stdout, stderr) => {
    const { output, error } = readTranscript(stdout, stderr, NONCE)
    const lines = linesByMark(stdout, stderr, NONCE)
    expect([...lines.keys()].every(Number.isSafeInteger)).toBe(true)
    expect(unmarked(textOf(output, 'stdout'))).toBe(unmarked(decode([stdout])))
    expect(unmarked(textOf(output, 'stderr') + (error?.report ?? ''))).toBe(unmarked(decode([stderr])))
    expect([error?.name ?? '', error?.code ?? '', error?.message ?? ''].every((each) => typeof each === 'string')).toBe(
      true,
    )
  },
)

/** Reads the transcript of writes, each of which both pipes announce. */
function readMarked(all: Write[]) {
  const pipes = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  for (const [at, { stream: name, bytes }] of all.entries()) {
    const mark = Buffer.from(`\0${NONCE}${name === 'stdout' ? 'o' : 'e'}${at + 1}\0`)
    for (const pipe of Object.values(pipes)) pipe.push(mark)
    pipes[name].push(bytes)
  }
  return readTranscript(Buffer.concat(pipes.stdout), Buffer.concat(pipes.stderr), NONCE)
}

/** Removes everything that looks like a mark. */
function unmarked(text: string): string {
  return text.replaceAll(new RegExp(`\\x00${NONCE}[^\\x00]*\\x00`, 'g'), '')
}
