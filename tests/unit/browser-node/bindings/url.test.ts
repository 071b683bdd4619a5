import * as fc from 'fast-check'
import { describe } from 'vitest'

import { url } from '../../../../.vitepress/browser-node/process/bindings/url/url.ts'
import { property } from '../../../helpers/fuzz.ts'
import { besideOwn } from '../../../helpers/own-binding/own-binding.ts'

// A refused change leaves the address as it was.
const compare = besideOwn('url', url, {
  meaning: (value, { name, args }) => (name === 'update' && value === false ? args?.[0] : value),
})
/** The components stay where a URL is refused, so that they begin equal. */
const first = { name: 'parse', args: ['a:b'] }
const components = { name: 'urlComponents', how: 'read' } as const

const scheme = fc.constantFrom(
  'http:',
  'https:',
  'file:',
  'ws:',
  'wss:',
  'ftp:',
  'a:',
  'data:',
  'blob:http:',
  'HTTP:',
  '',
)
const slashes = fc.constantFrom('//', '', '/', '///', '\\\\')
const user = fc.constantFrom('', '', 'u@', 'u:p@', ':p@', 'u:@', '@', 'ü:%@')
const host = fc.constantFrom(
  'h',
  'ex.com',
  'EX.com',
  '127.1',
  '[::1]',
  'münchen.de',
  'xn--mnchen-3ya.de',
  '',
  'a b',
  'a%41',
  '0x7f',
)
const port = fc.constantFrom('', '', ':80', ':8080', ':443', ':', ':99999', ':x')
const path = fc.constantFrom(
  '',
  '/',
  '/a/b',
  '/a/../b',
  '/./a',
  '//a',
  '/.//a',
  'x',
  '/ä b',
  '/%zz',
  '/C:/x',
  '\\a',
  '/a:b@c',
)
const query = fc.constantFrom('', '', '?', '?a=b', "?ä'", '?a?b')
const hash = fc.constantFrom('', '', '#', '#h', '#a#b', '#ä`')
const address = fc.tuple(scheme, slashes, user, host, port, path, query, hash).map((parts) => parts.join(''))
const value = fc.oneof(host, port, path, query, hash, scheme, fc.constantFrom('https', 'a', '81', '8x', 'b:9', 'u:p'))

describe('URLs', () => {
  property([address, fc.option(address, { nil: undefined }), fc.boolean()], 1500)(
    'are parsed as Node.js does',
    (input, base, canThrow) =>
      compare(first, { name: 'parse', args: [input, base, canThrow] }, components, {
        name: 'canParse',
        args: [input, base],
      }),
  )

  property([address.filter((text) => URL.canParse(text)).map((text) => new URL(text).href), fc.nat(9), value], 1500)(
    'are changed as Node.js does',
    (href, action, text) =>
      compare(first, { name: 'parse', args: [href] }, { name: 'update', args: [href, action, text] }, components),
  )

  property(
    [
      address.filter((text) => URL.canParse(text)).map((text) => new URL(text).href),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
    ],
    500,
  )('are formatted as Node.js does', (...args) => compare({ name: 'format', args }))

  property([address], 300)('have the origin that Node.js says', (input) =>
    compare({ name: 'getOrigin', args: [input] }),
  )

  property(
    [
      fc.array(fc.constantFrom('/', '\\', 'a', ' ', '%', '?', '#', '\n', '~', 'ä', '..', 'C:', '"'), { maxLength: 8 }),
      fc.boolean(),
      fc.constantFrom(undefined, 'host', 'a b'),
    ],
    500,
  )('are made of paths as Node.js does', (parts, isWindows, server) =>
    compare(
      first,
      {
        name: 'pathToFileURL',
        args: [`${isWindows ? '\\' : '/'}${parts.join('')}`, isWindows, isWindows ? server : undefined],
      },
      components,
    ),
  )

  property([host], 100)('have domains that are encoded and decoded as Node.js does', (domain) =>
    compare({ name: 'domainToASCII', args: [domain] }, { name: 'domainToUnicode', args: [domain] }),
  )
})
