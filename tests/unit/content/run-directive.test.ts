import { expect, it } from 'vitest'

import { parseRunDirective } from '../../../scripts/content/run-directive.ts'
import { messageOf } from '../../helpers/errors.ts'

it.each([
  ['run a/b', { id: 'a/b', lines: [] }],
  ['run a/b predict', { id: 'a/b', lines: [], predict: true }],
  [' run a/b {2} ', { id: 'a/b', lines: [[2, 2]] }],
  [
    'run a/b #part {2,5-7}',
    {
      id: 'a/b',
      lines: [
        [2, 2],
        [5, 7],
      ],
      region: 'part',
    },
  ],
])('%j', (info, expected) => {
  expect(parseRunDirective(info)).toEqual(expected)
})

it.each([
  ['run', '::: run names no example. Write ::: run <chapter>/<slug>.'],
  [
    'run a/b {x}',
    '::: run does not know "{x}". After the example you can write {2,5-7}, #region, predict and compare.',
  ],
  [
    'run a/b quickly',
    '::: run does not know "quickly". After the example you can write {2,5-7}, #region, predict and compare.',
  ],
])('refuses %j', (info, message) => {
  expect(messageOf(() => parseRunDirective(info))).toBe(message)
})
