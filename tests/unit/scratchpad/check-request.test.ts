import { describe, expect, it } from 'vitest'

import {
  SWITCHED_OFF,
  TOO_LARGE,
  isLoopback,
  checkRequest,
  type RequestFacts,
} from '../../../.vitepress/scratchpad/check-request.ts'

const HEADERS = { host: 'localhost:5173', origin: 'http://localhost:5173', 'content-type': 'application/json' }
const GOOD: RequestFacts = { method: 'POST', headers: HEADERS, from: '::1', boundTo: '::1', encrypted: false }

const check = (facts: Partial<RequestFacts>): unknown => checkRequest({ ...GOOD, ...facts })
const checkHeaders = (headers: RequestFacts['headers']): unknown => check({ headers: { ...HEADERS, ...headers } })

const OTHER_MACHINE = { status: 403, reason: 'Requests must come from this machine.' }
const OTHER_HOST = { status: 403, reason: 'The Host must be localhost or a loopback address.' }
const OTHER_ORIGIN = { status: 403, reason: 'The Origin must be this server.' }
const OTHER_TYPE = { status: 415, reason: 'The Content-Type must be application/json.' }

describe('accepts', () => {
  it.each<RequestFacts['headers']>([
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'content-type': 'application/json; charset=utf-8' },
    { 'content-length': String(256 * 1024) },
    { host: '127.0.0.1', origin: 'http://127.0.0.1' },
    { host: '[::1]:80', origin: 'http://[::1]:80' },
  ])('%j', (headers) => expect(checkHeaders(headers)).toBe(undefined))

  it('https', () => {
    expect(check({ encrypted: true, headers: { ...HEADERS, origin: 'https://localhost:5173' } })).toBe(undefined)
    expect(check({ encrypted: true })).toEqual(OTHER_ORIGIN)
  })
})

describe('rejects', () => {
  it.each(['0.0.0.0', '::', '192.168.1.2', undefined])('every request if the server listens on %s', (boundTo) => {
    expect(check({ boundTo })).toEqual({ status: 403, reason: SWITCHED_OFF })
  })

  it.each(['10.0.0.7', 'fe80::1', '::ffff:10.0.0.7', undefined])('a request from %s', (from) => {
    expect(check({ from })).toEqual(OTHER_MACHINE)
  })

  it.each(['evil.example', 'evil.example:5173', 'localhost.evil.example', '127.0.0.1.nip.io', 'a@localhost', ''])(
    'a request to host "%s", even from a page of that host',
    (host) => expect(checkHeaders({ host, origin: `http://${host}` })).toEqual(OTHER_HOST),
  )

  it.each([
    { origin: undefined },
    { origin: 'null' },
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:3000' },
    { origin: 'https://localhost:5173' },
    { origin: 'http://127.0.0.1:5173' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
  ])('a request with %j', (headers) => expect(checkHeaders(headers)).toEqual(OTHER_ORIGIN))

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])('a body of %s', (type) =>
    expect(checkHeaders({ 'content-type': type })).toEqual(OTHER_TYPE),
  )

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', undefined])('%s', (method) =>
    expect(check({ method })).toEqual({ status: 405, reason: 'The method must be POST.' }),
  )

  it('a body that is too large', () =>
    expect(checkHeaders({ 'content-length': String(256 * 1024 + 1) })).toEqual(TOO_LARGE))
})

it('recognizes addresses that only this machine can reach', () => {
  const addresses = ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1', '::', '0.0.0.0', '1.127.0.0', '127.0.0.1.1']
  expect(addresses.map(isLoopback)).toEqual([true, true, true, true, false, false, false, false])
})
