import { once } from 'node:events'
import { request, type OutgoingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'

import { afterEach, expect, it } from 'vitest'

import { createHandler } from '../../../.vitepress/scratchpad/request-handler.ts'
import type { ScratchpadRequest } from '../../../scripts/contracts/scratchpad.ts'
import { SWITCHED_OFF } from '../../../.vitepress/scratchpad/check-request.ts'
import { startServer } from '../../helpers/serve.ts'

const PROGRAM = { source: '1', language: 'en', suffix: '.ts' }
const OTHER_HOST = 'The Host must be localhost or a loopback address.'
let asked: ScratchpadRequest[] = []
let close = (): void => {}

afterEach(() => {
  close()
  asked = []
})

/** Starts a server on the loopback interface, whatever address the handler sees. */
async function serveScratchpad(boundTo = '127.0.0.1'): Promise<string> {
  const answer = async (each: ScratchpadRequest) => {
    asked.push(each)
    return 'stop' in each ? undefined : { report: 'done' }
  }
  const handle = createHandler({ boundTo: () => boundTo, answer })
  const server = await startServer((incoming, outgoing) => void handle(incoming, outgoing))
  close = server.close
  return server.url
}

async function send(url: string, headers: OutgoingHttpHeaders, body: string | Buffer, method = 'POST') {
  const own = { Origin: url, 'Content-Type': 'application/json' }
  const client = request(url, { method, headers: { ...own, ...headers } })
  client.end(body)
  const [response] = await once(client, 'response')
  return [response.statusCode, (await text(response)).trim()]
}

it('answers a request from its own page, and a stop', async () => {
  const url = await serveScratchpad()
  expect(await send(url, {}, JSON.stringify(PROGRAM))).toEqual([200, '{"report":"done"}'])
  expect(await send(url, {}, '{"stop":true}')).toEqual([204, ''])
  expect(asked).toEqual([PROGRAM, { stop: true }])
})

it.each<[OutgoingHttpHeaders, string, number, string]>([
  [{ Origin: 'http://evil.example' }, 'POST', 403, 'The Origin must be this server.'],
  [{ Origin: [] }, 'POST', 403, 'The Origin must be this server.'],
  [{ 'Sec-Fetch-Site': 'cross-site' }, 'POST', 403, 'The Origin must be this server.'],
  [{ Host: 'evil.example', Origin: 'http://evil.example' }, 'POST', 403, OTHER_HOST],
  [{ 'Content-Type': 'text/plain' }, 'POST', 415, 'The Content-Type must be application/json.'],
  [{}, 'PUT', 405, 'The method must be POST.'],
])('rejects %j with %s', async (headers, method, status, reason) => {
  const url = await serveScratchpad()
  expect(await send(url, headers, JSON.stringify(PROGRAM), method)).toEqual([status, reason])
  expect(asked).toEqual([])
})

it('rejects a body that is too large, with and without Content-Length', async () => {
  const url = await serveScratchpad()
  const body = JSON.stringify({ ...PROGRAM, source: 'x'.repeat(256 * 1024) })
  const rejected = [413, 'The body must not exceed 256 KiB.']
  expect(await send(url, {}, body)).toEqual(rejected)
  expect(await send(url, { 'Transfer-Encoding': 'chunked' }, body)).toEqual(rejected)
  expect(asked).toEqual([])
})

it('rejects an invalid body', async () => {
  const url = await serveScratchpad()
  const rejected = [400, 'The body must be {source, language, suffix} or {stop: true}.']
  expect(await send(url, {}, '{')).toEqual(rejected)
  expect(await send(url, {}, JSON.stringify({ ...PROGRAM, source: 1 }))).toEqual(rejected)
})

it('rejects every request if other machines can reach the server', async () => {
  const url = await serveScratchpad('0.0.0.0')
  expect(await send(url, {}, JSON.stringify(PROGRAM))).toEqual([403, SWITCHED_OFF])
  expect(asked).toEqual([])
})
