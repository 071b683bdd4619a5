import { expect, it } from 'vitest'

import { stateAt, type TraceStep } from '../../../.vitepress/theme/lib/trace-step.ts'

const step = (lane: string, by: number | undefined, lines: number): TraceStep => ({
  lane,
  asked: by === undefined ? undefined : '1',
  ran: [],
  by,
  lines: [lines, 0],
  text: '',
})
const steps = [
  step('main', undefined, 1),
  step('timers', 0, 2),
  step('check', 0, 0),
  step('timers', 1, 1),
  step('check', 0, 0),
]

it('computes the current step, the printed lines and the waiting steps', () => {
  expect(stateAt(steps, 0)).toEqual({ current: undefined, printed: [], waiting: [] })
  expect(stateAt(steps, 1)).toEqual({
    current: steps[0],
    printed: [1, 0],
    waiting: [
      { lane: 'timers', asked: ['1'] },
      { lane: 'check', asked: ['1 ×2'] },
    ],
  })
  expect(stateAt(steps, 2)).toEqual({
    current: steps[1],
    printed: [3, 0],
    waiting: [
      { lane: 'check', asked: ['1 ×2'] },
      { lane: 'timers', asked: ['1'] },
    ],
  })
  expect(stateAt(steps, 5)).toEqual({ current: steps[4], printed: [4, 0], waiting: [] })
})
