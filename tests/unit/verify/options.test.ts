import { availableParallelism } from 'node:os'
import path from 'node:path'

import { expect, it } from 'vitest'

import { parseOptions } from '../../../scripts/verify/options.ts'
import { messageOf } from '../../helpers/errors.ts'

const DEFAULTS = {
  mode: 'verify',
  versions: 'pinned',
  filters: [],
  jobs: availableParallelism(),
  cache: true,
  isFresh: false,
  requireSandbox: false,
  coverage: false,
  reporter: 'pretty',
  help: false,
}

function parse(command: string) {
  return parseOptions(command === '' ? [] : command.split(' '))
}

it('parses all options', () => {
  expect(parse('verify')).toEqual(DEFAULTS)
  const all =
    'record a/ --node 10 --node 20.18.3 --shard 2/3 --repeat=5 --no-cache --require-sandbox --trust --save saved.json --jobs 4 --reporter json --root x b'
  expect(parse(all)).toEqual({
    ...DEFAULTS,
    mode: 'record',
    versions: ['10.24.1', '20.18.3'],
    filters: ['a/', 'b'],
    shard: { index: 2, count: 3 },
    repeat: 5,
    cache: false,
    isFresh: true,
    requireSandbox: true,
    trust: true,
    save: path.resolve('saved.json'),
    jobs: 4,
    reporter: 'json',
    root: path.resolve('x'),
  })
})

it('chooses versions', () => {
  expect(parse('verify --node 10 --node all').versions).toBe('all')
  expect(parse('record --node pinned').versions).toBe('pinned')
})

it('ignores the cache if the number of runs is given', () => {
  expect(parse('verify --repeat 3')).toEqual({ ...DEFAULTS, repeat: 3, cache: false })
})

it('uses the given seed, or a random one', () => {
  expect(parse('verify --stress --seed 7 --coverage')).toEqual({ ...DEFAULTS, stress: { seed: 7 }, coverage: true })
  expect(parse('verify --stress')).toEqual({ ...DEFAULTS, stress: { seed: expect.any(Number) } })
})

it.each([
  ['', '"" is not record or verify.'],
  ['verify --shard 3/2', '--shard "3/2" is not <i>/<n> with i from 1 to n.'],
  ['verify --repeat 0', '--repeat "0" is not a whole number from 1 to 1000.'],
  ['verify --repeat 1001', '--repeat "1001" is not a whole number from 1 to 1000.'],
  ['verify --root=', '--root names no folder.'],
  [
    'verify --node 9',
    '--node "9" is not a known version. Known versions: all, 10, 11, 12, 14, 16, 18, 20, 22, 24, 26, a range such as 12-18, and exactly 18.0.0, 18.18.0, 20.2.0, 20.3.0, 20.18.3, 20.19.0, 22.11.0, 22.12.0.',
  ],
  ['verify --seed 7', '--seed 7 requires --stress. Add --stress, or remove --seed.'],
  ['verify --stress --seed x', '--seed "x" is not a whole number from 1 to 1000000.'],
  ['record --stress', 'record does not support --stress and --coverage. Remove the option, or run npm run verify.'],
  ['verify --coverage --node all', '--coverage only works on the pinned Node.js. Remove --node.'],
  ['verify --jobs many', '--jobs "many" is not a whole number from 1 to 1000.'],
  ['verify --reporter dots', '--reporter "dots" is not one of pretty, json, github.'],
])('rejects %j', (command, message) => {
  expect(messageOf(() => parse(command))).toBe(message)
})

it('names an unknown option', () => {
  expect(() => parse('verify --fast')).toThrow(/^Unknown option '--fast'/)
})
