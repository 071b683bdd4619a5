import { describe, expect, it } from 'vitest'

import { parseHeader, stripHeader } from '../../scripts/shared/example/header.ts'
import { messageOf } from '../helpers/message-of.ts'

const DEFAULTS = { expect: { exit: 0 }, allow: [], masks: [], timeout: 10_000 }

describe('parseHeader', () => {
  it('gives the defaults where there is no header', () => {
    expect(parseHeader('console.log(1)\n', 'a.ts')).toEqual(DEFAULTS)
    expect(parseHeader('/** Only words. */\n', 'a.ts')).toEqual(DEFAULTS)
  })

  it('reads every tag', () => {
    const source = `/**
 * What this is.
 * @expect exit 1 ERR_X
 * @allow net child-process
 * @mask pid /id=(?<id>[0-9a-f/]+)/i
 * @timeout 1.5s
 * @stdin {"a": 1}
 * and more
 */
`
    expect(parseHeader(source, 'a.ts')).toEqual({
      expect: { exit: 1, error: 'ERR_X' },
      allow: ['net', 'child-process'],
      masks: [
        { name: 'pid', pattern: /\bpids?\b\D{0,4}(\d+)/dgi, label: 'pid' },
        { name: '/id=(?<id>[0-9a-f/]+)/i', pattern: /id=(?<id>[0-9a-f/]+)/dgi, label: 'id' },
      ],
      timeout: 1500,
      stdin: '{"a": 1}\nand more\n',
    })
  })

  it.each([
    ['exit 3', { exit: 3 }],
    ['exit 1 ERR_X', { exit: 1, error: 'ERR_X' }],
    ['signal SIGKILL', { signal: 'SIGKILL' }],
    ['throws TypeError', { exit: 1, error: 'TypeError' }],
  ])('@expect %s', (value, expected) => {
    expect(parseHeader(`/** @expect ${value} */`, 'a.ts').expect).toEqual(expected)
  })

  it.each([
    [
      '/**\n * x\n * @nod 10\n */',
      'a.ts:3: @nod is not a tag of this project.\n  The tags are @expect, @allow, @mask, @timeout, @stdin.',
    ],
    [
      '/** @toString x */',
      'a.ts:1: @toString is not a tag of this project.\n  The tags are @expect, @allow, @mask, @timeout, @stdin.',
    ],
    ['/**\n * @allow net\n * @allow worker\n */', 'a.ts:3: @allow is given twice.\n  Put its values on one line.'],
    [
      '/** @allow nett */',
      'a.ts:1: @allow: "nett" is no permission.\n  The permissions are net, child-process, worker, fs-write, fs-read, addons.',
    ],
    [
      '/** @expect exit 256 */',
      'a.ts:1: @expect: "exit 256" is no ending.\n  Write exit <0-255> [code], signal <SIGNAL>, or throws <name or code>.',
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
    ['/** @mask */', 'a.ts:1: @mask: "" is no mask.\n  Write pid, port, ms, date, uuid, or a valid /regex/.'],
  ])('refuses %j', (source, message) => {
    expect(messageOf(() => parseHeader(source, 'a.ts'))).toBe(message)
  })
})

describe('stripHeader', () => {
  it.each([
    ['/**\n * @allow net\n */\n\nconsole.log(1)\n', { code: 'console.log(1)\n', firstLine: 5 }],
    ['/** @allow net */\nconsole.log(1)', { code: 'console.log(1)\n', firstLine: 2 }],
    ['console.log(1)\n/** not on top */\n', { code: 'console.log(1)\n/** not on top */\n', firstLine: 1 }],
  ])('%j', (source, expected) => {
    expect(stripHeader(source)).toEqual(expected)
  })
})
