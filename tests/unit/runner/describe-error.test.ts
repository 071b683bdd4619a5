import { createRequire } from 'node:module'
import { inspect } from 'node:util'
import vm from 'node:vm'

import { expect, it } from 'vitest'

import type { Exports } from '../../../scripts/runner/preload/describe-error.cts'

const { describeError }: Exports = createRequire(import.meta.url)('../../../scripts/runner/preload/describe-error.cts')

function describe(error: unknown): unknown {
  return JSON.parse(describeError(error))
}

function circular(): Error {
  const error = new Error('x')
  error.cause = error
  return error
}

it.each([
  ['a string', 'x', { name: 'string', message: 'x' }],
  ['null', null, { name: 'object', message: 'null' }],
  ['a negative zero', -0, { name: 'number', message: '0', thrown: '-0' }],
  ['a symbol', Symbol('x'), { name: 'symbol', message: 'Symbol(x)', thrown: 'Symbol(x)' }],
  ['a function', named, { name: 'named', message: String(named) }],
  [
    'a function with a property',
    Object.assign(() => 1, { major: '26' }),
    { name: 'function', message: '() => 1', thrown: "{ major: '26' }" },
  ],
  [
    'a long text',
    { pad: 'x'.repeat(9000), major: '26' },
    { name: 'object', message: '[object Object]', thrown: `{ pad: '${'x'.repeat(9000)}', major: '26' }` },
  ],
  ['an object', { major: '26' }, { name: 'object', message: '[object Object]', thrown: "{ major: '26' }" }],
  ['a list', [1, [2]], { name: 'object', message: '1,2', thrown: '[ 1, [ 2 ] ]' }],
  [
    'an object without a prototype',
    Object.create(null),
    { name: 'object', message: '', thrown: '[Object: null prototype] {}' },
  ],
])('%s', (_, value, expected) => {
  expect(describe(value)).toEqual(expected)
})

it.each([
  [
    'properties of the program',
    Object.assign(new Error('x'), { status: 404, path: 'p', 'a-b': 1 }),
    "{ status: 404, path: 'p', 'a-b': 1 }",
  ],
  [
    'properties of Node.js',
    Object.assign(new Error('x'), { code: 'ENOENT', errno: -2, syscall: 'open', path: '/x' }),
    undefined,
  ],
  ['properties of both', Object.assign(new Error('x'), { code: 'ENOENT', errno: -2, status: 404 }), '{ status: 404 }'],
  [
    'properties of an error about a child process',
    Object.assign(new Error('x'), { pid: 1, output: [], status: 1, own: 2 }),
    '{ own: 2 }',
  ],
  ['a symbol', Object.assign(new Error('x'), { [Symbol('major')]: '26' }), "{ [Symbol(major)]: '26' }"],
  ['a symbol of Node.js', Object.assign(new Error('x'), { code: 'ERR_X', [Symbol('kIsNodeError')]: true }), undefined],
  ['a getter', Object.assign(withGetter(), { major: '26' }), "{ bad: [Getter], major: '26' }"],
  ['a stack of its own', Object.assign(new Error('x'), { stack: 'custom\n    at a.ts:1:1' }), "{ [stack]: 'custom' }"],
  ['a stack that is no text', Object.assign(new Error('x'), { stack: null }), '{ [stack]: null }'],
  ['the stack of another name', Object.assign(new Error('x'), { name: 'Other' }), undefined],
  [
    'causes',
    new Error('x', { cause: new TypeError('y', { cause: 'z' }) }),
    "{ [cause]: TypeError: y { [cause]: 'z' } }",
  ],
  ['a cause that is undefined', new Error('x', { cause: undefined }), '{ [cause]: undefined }'],
  ['itself as a cause', circular(), '{ [cause]: [Circular] }'],
  ['several errors', new AggregateError([new Error('a'), 1], 'x'), '{ [errors]: [ Error: a, 1 ] }'],
  [
    'an error in a property',
    Object.assign(new Error('x'), { list: [new RangeError('r')] }),
    '{ list: [ RangeError: r ] }',
  ],
  [
    'an error of another realm',
    Object.assign(new Error('x'), { list: [vm.runInNewContext('new Error("v")'), 1] }),
    '{ list: [ Error: v,\n  1 ] }',
  ],
])('an error with %s', (_, error, thrown) => {
  expect(describe(error)).toEqual({
    name: error.name,
    ...('code' in error && { code: error.code }),
    message: 'x',
    ...(thrown !== undefined && { thrown }),
  })
})

it.each([
  [
    'a getter',
    Object.defineProperty({}, 'name', { get: fail }),
    { name: 'object', message: '[object Object]', thrown: '{}' },
  ],
  ['a custom inspection', { [inspect.custom]: fail }, { name: 'object', message: '[object Object]' }],
  [
    'a conversion to a string',
    { toString: fail },
    { name: 'object', message: '', thrown: '{ toString: [Function: fail] }' },
  ],
])('survives %s that throws', (_, value, expected) => {
  expect(describe(value)).toEqual(expected)
})

it.each([
  [1, { name: 'Error', code: '1', message: 'x', thrown: '{ code: 1 }' }],
  [{ major: '26' }, { name: 'Error', code: '[object Object]', message: 'x', thrown: "{ code: { major: '26' } }" }],
])('shows a code that is no text: %o', (code, expected) => {
  expect(describe(Object.assign(new Error('x'), { code }))).toEqual(expected)
})

it('leaves the prototype of errors as it was', () => {
  describeError(new Error('x'))
  expect(Object.getOwnPropertySymbols(Error.prototype)).toEqual([])
})

function named(): void {}

function withGetter(): Error {
  return Object.defineProperty(new Error('x'), 'bad', { enumerable: true, get: fail })
}

function fail(): never {
  throw new Error('on purpose')
}
