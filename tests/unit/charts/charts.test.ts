import { describe, expect, it } from 'vitest'

import { drawCalls } from '../../../.vitepress/charts/calls-chart.ts'
import { drawLoop, lanesOf } from '../../../.vitepress/charts/event-loop-chart.ts'
import { messagesFor } from '../../../.vitepress/messages/messages-for.ts'
import { renderChart } from '../../../.vitepress/charts/render-chart.ts'
import type { Call } from '../../../scripts/trace/calls/call.ts'
import type { Lane } from '../../../scripts/trace/event-loop/lanes.ts'
import type { Step } from '../../../scripts/trace/event-loop/steps.ts'

const steps: Step[] = [
  { lane: 'main', iteration: 0, kind: 'main', places: ['3', 'side.ts:4'], lines: 1 },
  { lane: 'poll', iteration: 1, kind: 'fs', queuedAt: '3', queuedBy: 0, places: [], lines: 2 },
]
const calls: Call[] = [
  { kind: 'request', from: 'client', to: 'server', detail: 'GET /', lines: 0, heard: 0 },
  { kind: 'enter', from: 'server', to: 'use 12', detail: '', at: '12', lines: 1, heard: 0 },
  { kind: 'enter', from: 'use 12', to: 'use 9', detail: '', at: '9', lines: 0, heard: 0 },
  { kind: 'leave', from: 'use 9', to: 'use 12', detail: '', lines: 0, heard: 0 },
  { kind: 'answer', from: 'use 12', to: 'client', detail: '200', at: '14', lines: 0, heard: 1 },
  { kind: 'leave', from: 'use 12', to: 'server', detail: '', lines: 0, heard: 0 },
]

describe('event loop chart', () => {
  it('has the lanes of all traces', () => {
    const other: Step[] = [{ lane: 'timers', iteration: 1, kind: 'timer', places: [], lines: 0 }]
    expect(lanesOf([steps, other])).toEqual(['main', 'timers', 'poll'])
  })

  it('describes the lane, the output and the origin of each step', () => {
    expect(drawLoop(steps, ['one', 'two', 'three'], ['main', 'timers', 'poll'], messagesFor('zh').charts)).toEqual({
      heads: ['主程序', 'timers', 'poll'],
      phases: [1, 2],
      bars: [],
      rows: [
        {
          column: 0,
          label: '启动',
          isDivided: true,
          name: '第 3 行',
          text: 'one',
          description: '主程序，启动；执行第 3、side.ts:4 行；输出 one',
          className: 'main',
          data: { lane: '主程序', asked: undefined, by: undefined, ran: '3 side.ts:4', lines: 1 },
        },
        {
          column: 2,
          by: 0,
          label: '第 1 轮',
          isDivided: true,
          name: '第 3 行',
          text: '[fs] two … +1',
          description: 'poll（fs），第 1 轮；由第 3 行登记；没有看到示例中的代码；输出 two ⏎ three',
          className: 'poll',
          data: { lane: 'poll', asked: '3', by: 0, ran: undefined, lines: 2 },
        },
      ],
    })
  })
})

describe('calls chart', () => {
  const chart = drawCalls(calls, { lines: ['in'], heard: ['200'] }, messagesFor('en').charts)

  it('has a column for each participant, with bars while it is active', () => {
    expect(chart.heads).toEqual(['client', 'server', 'line 9', 'line 12'])
    expect(chart.bars).toEqual([
      { column: 1, from: 0, to: 4 },
      { column: 2, from: 2, to: 3 },
      { column: 3, from: 1, to: 5 },
    ])
  })

  it('describes the participants and the output of each call', () => {
    expect(
      chart.rows.map(({ column, to, label, text, description }) => [column, to, label, text, description]),
    ).toEqual([
      [0, 1, '', 'request GET /', 'client → server: request GET /'],
      [1, 3, 'line 12', 'enters › in', 'server → line 12: enters; line 12; prints in'],
      [3, 2, 'line 9', 'enters', 'line 12 → line 9: enters; line 9'],
      [2, 3, '', 'leaves', 'line 9 → line 12: leaves'],
      [3, 0, 'line 14', 'answer 200 › 200', 'line 12 → client: answer 200; line 14; the client prints 200'],
      [3, 1, '', 'leaves', 'line 12 → server: leaves'],
    ])
  })
})

it('escapes the output of programs', () => {
  const svg = renderChart(
    drawLoop(steps, ['<script>', '"{{ x }}"', '&'], ['main', 'poll'], messagesFor('en').charts),
    'Title',
  ).toString()
  expect(svg).toContain('prints &lt;script&gt;')
  expect(svg).toContain('&quot;{{ x }}&quot; … +1')
  expect(svg).not.toContain('<script>')
  expect(svg).toMatch(/^<svg [^>]* v-pre>/)
})

it('leads from the last phase back to the first', () => {
  const draw = (lanes: Lane[]): string =>
    renderChart(drawLoop(steps, [], lanes, messagesFor('en').charts), '').toString()
  const pathsOf = (svg: string): string[] => [...svg.matchAll(/<path class="loop" d="([^"]*)"/g)].map(([, d = '']) => d)
  expect(pathsOf(draw(['main', 'timers', 'poll']))).toEqual([
    'M166 11l3 3l-3 3',
    'M199 6V4q0 -3 -3 -3H140q-3 0 -3 3V6m-3 -3l3 3l3 -3',
  ])
  expect(pathsOf(draw(['main', 'poll']))).toEqual([])
})
