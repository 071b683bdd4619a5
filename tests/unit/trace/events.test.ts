import { expect, it } from 'vitest'

import type { TraceLog } from '../../../scripts/runner/observe.ts'
import { parseCallEvents } from '../../../scripts/trace/calls/events.ts'
import { parseEvents } from '../../../scripts/trace/event-loop/events.ts'
import { readTrace } from '../../../scripts/trace/event-loop/steps.ts'

/** A program may write this to the trace pipe, though no preload does. */
const NONSENSE = [
  'null',
  '[]',
  '[1]',
  '{"0":"init"}',
  '["init",1,null,null,null]',
  '["init","1","Timeout","",true]',
  '["before"]',
  '["before",{"valueOf":1}]',
  '["status",1,"0"]',
  '["write",1]',
  '["iteration",1]',
  '["__proto__",1,""]',
  '["request",null]',
  '["request","",{}]',
  '\u0000',
]

function log(...lines: string[]): TraceLog {
  return { text: lines.map((line) => `${line}\n`).join(''), lines: new Map() }
}

it('reads no event of the loop from nonsense', () => {
  expect(parseEvents(log(...NONSENSE, '["before",1]', '["after",'))).toEqual([{ kind: 'before', id: 1 }])
})

it('reads no call from nonsense', () => {
  expect(parseCallEvents(log(...NONSENSE, '["request","","GET /"]'))).toEqual([
    { kind: 'request', place: '', subject: '', detail: 'GET /', lines: 0 },
  ])
})

it('reads a trace whose events do not fit together', () => {
  const names = { namePlace: String, nameFile: String }
  const events = ['["after",7]', '["before",1]', '["init",1,"Timeout","a.ts:1",true]', '["before",1]', '["before",1]']
  expect(readTrace(log(...events), names)).toEqual([
    { lane: 'main', iteration: 0, kind: 'main', places: ['a.ts:1'], lines: 0 },
    { lane: 'timers', iteration: 1, kind: 'timer', queuedAt: 'a.ts:1', queuedBy: 0, places: [], lines: 0 },
  ])
})
