import { describe, expect, it } from 'vitest'

import type { Call } from '../../scripts/trace/calls/call.ts'
import { readCalls } from '../../scripts/trace/calls/read-calls.ts'
import type { TraceLog } from '../../scripts/runner/observe.ts'

type Line = [kind: string, place: string, ...details: (string | number)[]]

/** A log with one line of output after each mark. */
function log(...lines: Line[]): TraceLog {
  const marks = lines.filter(([kind]) => kind === 'write').map(([, , , mark]) => [Number(mark), 1] as const)
  return { text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''), lines: new Map(marks) }
}

/** Formats each call as a line of text. */
function read(server: TraceLog, client?: TraceLog): string[] {
  const namer = { nameFile: (file: string) => file, namePlace: (place: string) => place.replace('a.js:', '') }
  return readCalls(server, client, namer).map(
    ({ kind, from, to, detail, at, lines, heard }: Call) =>
      `${kind} ${from}>${to} ${detail} ${at ?? '-'} ${lines}/${heard}`,
  )
}

describe('children', () => {
  it('that end in any order are listed by number', () => {
    const lines: Line[] = [
      ['spawn', 'a.js:1', 1, 'sh'],
      ['spawn', 'a.js:2', 2, 'sh'],
      ['exit', '', 2, 0],
      ['exit', '', 1, 'SIGKILL'],
      ['close', '', 1, 'SIGKILL'],
      ['close', '', 2, 0],
    ]
    expect(read(log(...lines))).toEqual([
      'spawn parent>child 1 sh 1 0/0',
      'spawn parent>child 2 sh 2 0/0',
      'exit child 1>parent SIGKILL - 0/0',
      'close child 1>parent SIGKILL - 0/0',
      'exit child 2>parent 0 - 0/0',
      'close child 2>parent 0 - 0/0',
    ])
  })

  it('keep their order if the program prints after each end', () => {
    const lines: Line[] = [
      ['exit', '', 2, 0],
      ['write', 'a.js:7', '', 1],
      ['exit', '', 1, 0],
      ['write', 'a.js:7', '', 2],
    ]
    expect(read(log(...lines))).toEqual(['exit child 2>parent 0 7 1/0', 'exit child 1>parent 0 7 1/0'])
  })

  it('show a disconnect only if they run on', () => {
    const lines: Line[] = [
      ['disconnected', '', 1],
      ['signal', 'a.js:3', 1, 'SIGTERM'],
      ['disconnected', '', 2],
      ['exit', '', 2, 0],
      ['exit', '', 1, 'SIGTERM'],
    ]
    expect(read(log(...lines))).toEqual([
      'signal parent>child 1 SIGTERM 3 0/0',
      'exit child 1>parent SIGTERM - 0/0',
      'exit child 2>parent 0 - 0/0',
    ])
    expect(read(log(['disconnected', '', 1], ['message', '', 1, '"x"']))).toEqual([
      'disconnect child 1>parent  - 0/0',
      'message child 1>parent "x" - 0/0',
    ])
  })
})

describe('a session', () => {
  it('assigns the lines of the client to the response that it received last', () => {
    const server = log(
      ['write', 'a.js:1', '', 1],
      ['request', '', 'GET /'],
      ['answer', 'a.js:4', 200],
      ['write', 'a.js:5', '', 2],
      ['request', '', 'GET /2'],
      ['answer', 'a.js:4', 404],
    )
    const client = log(
      ['write', '', '', 1],
      ['response', ''],
      ['write', '', '', 2],
      ['response', ''],
      ['write', '', '', 3],
    )
    expect(read(server, client)).toEqual([
      'start server>server  1 1/0',
      'start client>client  - 0/1',
      'request client>server GET / - 0/0',
      'answer server>client 200 4 1/1',
      'request client>server GET /2 - 0/0',
      'answer server>client 404 4 0/1',
    ])
  })

  it('shows when middleware that is not awaited continues and ends', () => {
    const server = log(
      ['request', '', 'GET /'],
      ['enter', '', 'a.js:3'],
      ['enter', '', 'a.js:8'],
      ['leave', '', 'a.js:3'],
      ['write', 'a.js:9', 'a.js:8', 1],
      ['leave', '', 'a.js:8'],
    )
    expect(read(server, log())).toEqual([
      'request client>server GET / - 0/0',
      'enter server>use 3  3 0/0',
      'enter use 3>use 8  8 0/0',
      'leave use 3>server  - 0/0',
      'resume use 8>use 8  9 1/0',
      'leave use 8>server  - 0/0',
    ])
  })

  it('ignores what the program writes to the trace pipe', () => {
    const { text, lines } = log(['request', '', 'GET /'])
    expect(read({ text: `null\n["x\n"]]\n[1]\n["\n${text}`, lines }, log())).toEqual([
      'request client>server GET / - 0/0',
    ])
  })

  it('that was interrupted is read up to the last whole event', () => {
    const whole = log(['request', '', 'GET /'], ['answer', '', 200])
    expect(read({ ...whole, text: whole.text.slice(0, -4) }, log(['response', '']))).toEqual([
      'request client>server GET / - 0/0',
    ])
  })
})
