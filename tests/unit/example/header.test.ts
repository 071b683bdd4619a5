import { describe, expect, it } from 'vitest'

import { parseHeader, stripHeader } from '../../../scripts/example/parse-header.ts'
import { messageOf } from '../../helpers/errors.ts'

const DEFAULTS = { node: [], expect: [], repeat: 1, formats: [], allow: [], masks: [], timeout: 10_000 }
const TAGS =
  '@node, @expect, @repeat, @trace, @format, @session, @allow, @platform, @mask, @timeout, @stdin, @flaky, @differs'
const VERSIONS =
  'all, 10, 11, 12, 14, 16, 18, 20, 22, 24, 26, a range such as 12-18, and exactly 18.0.0, 18.18.0, 20.2.0, 20.3.0, 20.18.3, 20.19.0, 22.11.0, 22.12.0'
const NO_LIMIT = 'is not a valid time limit.\n  Write seconds or milliseconds, for example 5s or 500ms, at most 120s.'

describe('parseHeader', () => {
  it('returns the defaults without a header', () => {
    expect(parseHeader('console.log(1)\n', 'a.ts')).toEqual(DEFAULTS)
    expect(parseHeader('/** Only words. */\n', 'a.ts')).toEqual(DEFAULTS)
  })

  it('parses every tag', () => {
    const source = `/**
 * What this is.
 * @node 10 12-14 20.18.3
 * @expect exit 1 ERR_X
 * @expect signal SIGTERM on 10 12-20.18
 * @repeat 200
 * @trace calls
 * @format cjs esm
 * @session server.ts client.ts
 * @allow child-process
 * @mask pid /id=(?<id>[0-9a-f/]+)/i
 * @timeout 1.5s
 * @platform linux
 * @stdin {"a": 1}
 * and more
 * @flaky until 2027-01-31 because the runner
 *   is slow.
 * @differs worker because it has
 *   no signals.
 * @differs pid-1 because nobody reaps
 */
`
    expect(parseHeader(source, 'a.ts')).toEqual({
      node: ['10.24.1', '12.22.12', '14.21.3', '20.18.3'],
      expect: [{ end: { exit: 1, error: 'ERR_X' } }, { on: ['10', '12-20.18'], end: { signal: 'SIGTERM' } }],
      repeat: 200,
      formats: ['cjs', 'esm'],
      session: { server: 'server.ts', client: 'client.ts' },
      allow: ['child-process', 'net'],
      masks: [
        { name: 'pid', find: expect.any(Function), label: 'pid', line: 11 },
        { name: '/id=(?<id>[0-9a-f/]+)/i', find: expect.any(Function), label: 'id', line: 11 },
      ],
      timeout: 1500,
      stdin: '{"a": 1}\nand more\n',
      trace: 'calls',
      platform: 'linux',
      flaky: { until: '2027-01-31', reason: 'the runner is slow', line: 16 },
      differs: [
        { setting: 'worker', reason: 'it has no signals', line: 18 },
        { setting: 'pid-1', reason: 'nobody reaps', line: 20 },
      ],
    })
  })

  it('parses tags after unclosed backticks', () => {
    expect(parseHeader('/**\n * A ``` of it.\n * @allow net\n */\n', 'a.ts')).toEqual({ ...DEFAULTS, allow: ['net'] })
  })

  it.each([
    ['exit 3', { exit: 3 }],
    ['exit 1 ERR_X', { exit: 1, error: 'ERR_X' }],
    ['signal SIGKILL', { signal: 'SIGKILL' }],
    ['throws TypeError', { exit: 1, error: 'TypeError' }],
  ])('@expect %s', (value, expected) => {
    expect(parseHeader(`/** @expect ${value} */`, 'a.ts').expect).toEqual([{ end: expected }])
  })

  it.each([
    ['/**\n * x\n * @nod 10\n */', `a.ts:3: @nod is not a known tag.\n  Use one of ${TAGS}.`],
    ['/** @toString x */', `a.ts:1: @toString is not a known tag.\n  Use one of ${TAGS}.`],
    ['/**\n * @allow net\n * @allow worker\n */', 'a.ts:3: @allow is repeated.\n  Write all its values on one line.'],
    [
      '/** @allow nett */',
      'a.ts:1: @allow: "nett" is not a permission.\n  Use any of net, child-process, worker, fs-write, fs-read, addons, signals, sqlite, inspector, v8-flags, priority, io-uring, namespaces.',
    ],
    [
      '/** @expect exit 256 */',
      'a.ts:1: @expect: "exit 256" is not a way to end.\n  Write exit <0-255> [code], signal <SIGNAL> or throws <name or code>, optionally followed by: on <versions>.',
    ],
    ['/** @timeout soon */', `a.ts:1: @timeout: "soon" ${NO_LIMIT}`],
    ['/** @timeout 0s */', `a.ts:1: @timeout: "0s" ${NO_LIMIT}`],
    [
      '/** @mask /(/ */',
      'a.ts:1: @mask: "/(/" is not a mask.\n  Write pid, port, ms, date, uuid, or a /regex/ of RE2: without lookaround, references and long repetitions.',
    ],
    ['/** @node 9 */', `a.ts:1: @node: "9" is not a known version.\n  Known versions: ${VERSIONS}.`],
    ['/** @node 20.1.0 */', `a.ts:1: @node: "20.1.0" is not a known version.\n  Known versions: ${VERSIONS}.`],
    [
      '/** @expect exit 1 on ten */',
      'a.ts:1: @expect: "ten" is not a range of versions.\n  Write for example 20, 20.18.3 or 12-20.18.',
    ],
    ['/** @repeat 1 */', 'a.ts:1: @repeat: "1" is not a valid number of runs.\n  Write a whole number from 2 to 1000.'],
    ['/** @platform beos */', 'a.ts:1: @platform: "beos" is not a system.\n  Write linux.'],
    ['/** @format umd */', 'a.ts:1: @format: "umd" is not a format.\n  Use any of cjs, esm.'],
    ['/** @session a.ts b.ts */', 'a.ts:1: @session: "a.ts b.ts" is not a session.\n  Write server.ts client.ts.'],
    [
      '/** @trace all */',
      'a.ts:1: @trace: "all" is not a kind of trace.\n  Write loop or calls; @trace alone means loop.',
    ],
    ...[
      ['', '"" does not begin with a day'],
      ['2027-01-31 because of it', '"2027-01-31 because of it" does not begin with a day'],
      ['until', '"until" does not begin with a day'],
      ['until because of it', '"because" is not a day of the calendar'],
      ['until 2027-02-30 because of it', '"2027-02-30" is not a day of the calendar'],
      ['until 2027-1-31 because of it', '"2027-1-31" is not a day of the calendar'],
      ['until 2027-01-31', '"until 2027-01-31" gives no reason'],
      ['until 2027-01-31 because', '"until 2027-01-31 because" gives no reason'],
      ['until 2027-01-31 because .', '"until 2027-01-31 because ." gives no reason'],
      ['until 2027-01-31 since it is slow', '"until 2027-01-31 since it is slow" gives no reason'],
    ].map(([value, message]) => [
      `/**\n * Words.\n * @flaky ${value}\n */`,
      `a.ts:3: @flaky: ${message}.\n  Write until <YYYY-MM-DD> because <reason>.`,
    ]),
    ['/** @differs */', 'a.ts:1: @differs: "" is not a setting.\n  Nearest: esm, cjs, user.'],
    [
      '/** @differs works because it is */',
      'a.ts:1: @differs: "works" is not a setting.\n  Nearest: worker, cjs, esm.',
    ],
    ['/** @differs worker */', 'a.ts:1: @differs: "worker" gives no reason.\n  Write <setting> because <reason>.'],
    ['/** @differs worker: it is */', 'a.ts:1: @differs: "worker:" is not a setting.\n  Nearest: worker, timer, user.'],
    [
      '/**\n * @differs worker because a\n * @differs worker because b\n */',
      'a.ts:3: @differs: worker is explained twice.\n  Write all reasons into one tag.',
    ],
    [
      '/** @mask */',
      'a.ts:1: @mask: "" is not a mask.\n  Write pid, port, ms, date, uuid, or a /regex/ of RE2: without lookaround, references and long repetitions.',
    ],
  ])('rejects %j', (source, message) => {
    expect(messageOf(() => parseHeader(source, 'a.ts'))).toBe(message)
  })
})

describe('stripHeader', () => {
  it.each([
    ['/**\n * @allow net\n */\n\nconsole.log(1)\n', { code: 'console.log(1)\n', firstLine: 5 }],
    ['/** @allow net */\nconsole.log(1)', { code: 'console.log(1)\n', firstLine: 2 }],
    ['/**/ console.log(1) /* a */\n', { code: '/**/ console.log(1) /* a */\n', firstLine: 1 }],
    ['/*** @allow net */\n', { code: '/*** @allow net */\n', firstLine: 1 }],
    ['console.log(1)\n/** not on top */\n', { code: 'console.log(1)\n/** not on top */\n', firstLine: 1 }],
  ])('%j', (source, expected) => {
    expect(stripHeader(source)).toEqual(expected)
  })
})
