import { describe, expect, it } from 'vitest'

import { parseHeader, stripHeader } from '../../../scripts/example/parse-header.ts'
import { messageOf } from '../../helpers/message-of.ts'

const DEFAULTS = { node: [], expect: [], repeat: 1, formats: [], allow: [], masks: [], timeout: 10_000 }
const TAGS = '@node, @expect, @repeat, @trace, @format, @session, @allow, @mask, @timeout, @stdin'
const VERSIONS =
  'all, 10, 11, 12, 14, 16, 18, 20, 22, 24, 26, a range such as 12-18, and exactly 18.0.0, 20.2.0, 20.3.0, 20.18.3, 20.19.0, 22.11.0, 22.12.0'

describe('parseHeader', () => {
  it('gives the defaults where there is no header', () => {
    expect(parseHeader('console.log(1)\n', 'a.ts')).toEqual(DEFAULTS)
    expect(parseHeader('/** Only words. */\n', 'a.ts')).toEqual(DEFAULTS)
  })

  it('reads every tag', () => {
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
 * @stdin {"a": 1}
 * and more
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
        { name: 'pid', pattern: /\bpids?\b\D{0,4}(\d+)/dgi, label: 'pid', line: 11 },
        { name: '/id=(?<id>[0-9a-f/]+)/i', pattern: /id=(?<id>[0-9a-f/]+)/dgi, label: 'id', line: 11 },
      ],
      timeout: 1500,
      stdin: '{"a": 1}\nand more\n',
      trace: 'calls',
    })
  })

  it('reads tags behind backticks that nobody closes', () => {
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
    ['/**\n * x\n * @nod 10\n */', `a.ts:3: @nod is not a tag of this project.\n  The tags are ${TAGS}.`],
    ['/** @toString x */', `a.ts:1: @toString is not a tag of this project.\n  The tags are ${TAGS}.`],
    ['/**\n * @allow net\n * @allow worker\n */', 'a.ts:3: @allow is given twice.\n  Put its values on one line.'],
    [
      '/** @allow nett */',
      'a.ts:1: @allow: "nett" is no permission.\n  The permissions are net, child-process, worker, fs-write, fs-read, addons.',
    ],
    [
      '/** @expect exit 256 */',
      'a.ts:1: @expect: "exit 256" is no ending.\n  Write exit <0-255> [code], signal <SIGNAL>, or throws <name or code>, and behind it perhaps: on <versions>.',
    ],
    [
      '/** @timeout soon */',
      'a.ts:1: @timeout: "soon" is no time limit.\n  Write seconds or milliseconds, as in 5s or 500ms, at most 120s.',
    ],
    [
      '/** @timeout 0s */',
      'a.ts:1: @timeout: "0s" is no time limit.\n  Write seconds or milliseconds, as in 5s or 500ms, at most 120s.',
    ],
    ['/** @mask /(/ */', 'a.ts:1: @mask: "/(/" is no mask.\n  Write pid, port, ms, date, uuid, or a valid /regex/.'],
    ['/** @node 9 */', `a.ts:1: @node: "9" is no version that is known here.\n  Known are ${VERSIONS}.`],
    ['/** @node 20.1.0 */', `a.ts:1: @node: "20.1.0" is no version that is known here.\n  Known are ${VERSIONS}.`],
    [
      '/** @expect exit 1 on ten */',
      'a.ts:1: @expect: "ten" is no span of versions.\n  Write 20, 20.18.3 or 12-20.18.',
    ],
    ['/** @repeat 1 */', 'a.ts:1: @repeat: "1" is no number of runs.\n  Write a whole number from 2 to 1000.'],
    ['/** @format umd */', 'a.ts:1: @format: "umd" is no format.\n  The formats are cjs, esm.'],
    ['/** @session a.ts b.ts */', 'a.ts:1: @session: "a.ts b.ts" is no session.\n  Write server.ts client.ts.'],
    ['/** @trace all */', 'a.ts:1: @trace: "all" cannot be traced.\n  Write loop or calls; @trace alone means loop.'],
    ['/** @mask */', 'a.ts:1: @mask: "" is no mask.\n  Write pid, port, ms, date, uuid, or a valid /regex/.'],
  ])('refuses %j', (source, message) => {
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
