import { availableParallelism } from 'node:os'
import path from 'node:path'

import { expect, it } from 'vitest'

import { parseOptions } from '../../scripts/shared/cli/options.ts'
import { messageOf } from '../helpers/message-of.ts'

const DEFAULTS = {
  ending: 'verify',
  filters: [],
  repeat: 1,
  jobs: availableParallelism(),
  cache: true,
  reporter: 'pretty',
  help: false,
}

it('reads the command line', () => {
  expect(parseOptions(['verify'])).toEqual(DEFAULTS)
  const all = [
    'record',
    'a/',
    '--shard',
    '2/3',
    '--repeat=5',
    '--no-cache',
    '--jobs',
    '4',
    '--reporter',
    'json',
    '--root',
    'x',
    'b',
  ]
  expect(parseOptions(all)).toEqual({
    ...DEFAULTS,
    ending: 'record',
    filters: ['a/', 'b'],
    shard: { index: 2, count: 3 },
    repeat: 5,
    cache: false,
    jobs: 4,
    reporter: 'json',
    root: path.resolve('x'),
  })
})

it.each([
  [[], '"" is neither record nor verify.'],
  [['verify', '--shard', '3/2'], '--shard "3/2" is not <i>/<n> with i from 1 to n.'],
  [['verify', '--repeat', '0'], '--repeat "0" is not a whole number from 1.'],
  [['verify', '--jobs', 'many'], '--jobs "many" is not a whole number from 1.'],
  [['verify', '--reporter', 'dots'], '--reporter "dots" is none of pretty, json, github.'],
])('%j', (argv, message) => {
  expect(messageOf(() => parseOptions(argv))).toBe(message)
})

it('names an unknown option', () => {
  expect(() => parseOptions(['verify', '--fast'])).toThrow(/^Unknown option '--fast'/)
})
