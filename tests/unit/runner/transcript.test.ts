import { expect, it } from 'vitest'

import { endOf, outputSize, readTranscript } from '../../../scripts/runner/transcript.ts'

const NONCE = '0123456789abcdef'

function mark(letter: 'o' | 'e', order: number, detail = ''): string {
  return `\0${NONCE}${letter}${order}${detail}\0`
}

function read(stdout: string | Buffer, stderr: string | Buffer) {
  return readTranscript(Buffer.from(stdout), Buffer.from(stderr), NONCE)
}

it('merges two pipes in the order of their marks', () => {
  const stdout = `${mark('o', 1)}a\n${mark('e', 2)}${mark('o', 3)}c\n${mark('o', 4)}d\n`
  const stderr = `${mark('o', 1)}${mark('e', 2)}b\n${mark('o', 3)}${mark('o', 4)}`
  expect(read(stdout, stderr)).toEqual({
    output: [
      { stream: 'stdout', text: 'a\n' },
      { stream: 'stderr', text: 'b\n' },
      { stream: 'stdout', text: 'c\nd\n' },
    ],
  })
})

it('output of a child or of Node.js itself follows the announced write', () => {
  const stdout = `${mark('o', 1)}before\n${mark('e', 2)}`
  const stderr = `${mark('o', 1)}from a child\n${mark('e', 2)}fatal\n`
  expect(read(stdout, stderr).output).toEqual([
    { stream: 'stdout', text: 'before\n' },
    { stream: 'stderr', text: 'from a child\nfatal\n' },
  ])
})

it('separates the report of the last error from the output of the program', () => {
  const error = { name: 'TypeError', code: 'ERR_X', message: 'no' }
  const stderr = `${mark('e', 1, JSON.stringify(error))}${mark('e', 2)}bye\n${mark('e', 3)}TypeError: no\n`
  expect(read('', stderr)).toEqual({
    output: [{ stream: 'stderr', text: 'bye\n' }],
    error: { ...error, report: 'TypeError: no\n' },
  })
})

it('without marks, stdout is first', () => {
  expect(read('out', 'err').output).toEqual([
    { stream: 'stdout', text: 'out' },
    { stream: 'stderr', text: 'err' },
  ])
})

it('two writes can share a character, and an incomplete character is replaced', () => {
  const bytes = Buffer.from('你')
  const stdout = Buffer.concat([
    Buffer.from(mark('o', 1)),
    bytes.subarray(0, 1),
    Buffer.from(mark('o', 2)),
    bytes.subarray(1),
    Buffer.from([0xff]),
  ])
  expect(read(stdout, '').output).toEqual([{ stream: 'stdout', text: '你\uFFFD' }])
})

it.each([
  ['a byte order mark', '\uFEFFa'],
  ['a mark of another run', '\0ffffffffffffffffo1\0x'],
])('%s is output, like any other character', (_, text) => {
  expect(read(text, '').output).toEqual([{ stream: 'stdout', text }])
})

it.each(['', 'o', 'y2', 'o1', 'o2x', 'o2{', 'o2null', 'o2{"name":1}'])('an invalid mark is output: %j', (body) => {
  const forged = `\0${NONCE}${body}\0`
  expect(read(`${mark('o', 1)}a${forged}b`, '').output).toEqual([{ stream: 'stdout', text: `a${forged}b` }])
})

it('the size of the output includes all of an error, and each chunk counts as 32 bytes more', () => {
  const error = { name: 'Error', message: '12', report: '345' }
  expect(outputSize({ output: [{ stream: 'stdout', text: '67你' }], error })).toBe(47)
})

it('the end of a transcript that is too large has 100 chunks, and 16384 characters of each text', () => {
  const long = 'a'.repeat(20_000)
  const [text, output] = [
    long.slice(0, 16_384),
    Array.from({ length: 101 }, () => ({ stream: 'stdout' as const, text: long })),
  ]
  expect(endOf({ output, error: { name: long, code: 'E', message: long, report: long } })).toEqual({
    output: Array.from({ length: 100 }, () => ({ stream: 'stdout', text })),
    error: { name: text, message: text, report: text },
  })
})
