import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { OutgoingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'

import { afterEach, expect, it } from 'vitest'

import { createHandler } from '../../../.vitepress/scratchpad/request-handler.ts'
import type { ScratchpadRequest } from '../../../scripts/contracts/scratchpad.ts'
import { SWITCHED_OFF } from '../../../.vitepress/scratchpad/check-request.ts'

const PROGRAM = { source: '1', language: 'en', suffix: '.ts' }
let asked: ScratchpadRequest[] = []
let close = (): void => {}

afterEach(() => {
  close()
  asked = []
})

/** A server of the loopback, whatever it takes its address for. */
async function serveLab(boundTo = '127.0.0.1'): Promise<number> {
  const answer = async (each: ScratchpadRequest) => {
    asked.push(each)
    return 'stop' in each ? undefined : { report: 'done' }
  }
  const handle = createHandler({ boundTo: () => boundTo, answer })
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => server.close()
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new TypeError('no port')
  return address.port
}

async function send(port: number, headers: OutgoingHttpHeaders, body: string | Buffer, method = 'POST') {
  const own = { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' }
  const client = request({ host: '127.0.0.1', port, method, headers: { ...own, ...headers } })
  client.end(body)
  const [response] = await once(client, 'response')
  return [response.statusCode, (await text(response)).trim()]
}

it('answers a request of its own page, and a stop', async () => {
  const port = await serveLab()
  expect(await send(port, {}, JSON.stringify(PROGRAM))).toEqual([200, '{"report":"done"}'])
  expect(await send(port, {}, '{"stop":true}')).toEqual([204, ''])
  expect(asked).toEqual([PROGRAM, { stop: true }])
})

it.each<[OutgoingHttpHeaders, string, number, string]>([
  [
    { Origin: 'http://evil.example' },
    'POST',
    403,
    'The lab answers its own pages only: the Origin must be this server.',
  ],
  [{ Origin: [] }, 'POST', 403, 'The lab answers its own pages only: the Origin must be this server.'],
  [
    { 'Sec-Fetch-Site': 'cross-site' },
    'POST',
    403,
    'The lab answers its own pages only: the Origin must be this server.',
  ],
  [
    { Host: 'evil.example', Origin: 'http://evil.example' },
    'POST',
    403,
    'The lab has another Host: localhost, or its address.',
  ],
  [{ 'Content-Type': 'text/plain' }, 'POST', 415, 'The lab takes application/json only.'],
  [{}, 'PUT', 405, 'The lab takes POST only.'],
])('refuses %j by %s', async (headers, method, status, reason) => {
  const port = await serveLab()
  expect(await send(port, headers, JSON.stringify(PROGRAM), method)).toEqual([status, reason])
  expect(asked).toEqual([])
})

it('refuses what is too large, whether it says so or not', async () => {
  const port = await serveLab()
  const body = JSON.stringify({ ...PROGRAM, source: 'x'.repeat(256 * 1024) })
  const refused = [413, 'The lab takes 256 KiB at the most.']
  expect(await send(port, {}, body)).toEqual(refused)
  expect(await send(port, { 'Transfer-Encoding': 'chunked' }, body)).toEqual(refused)
  expect(asked).toEqual([])
})

it('refuses what is no request', async () => {
  const port = await serveLab()
  const refused = [400, 'The lab takes {source, language, suffix}, or {stop: true}.']
  expect(await send(port, {}, '{')).toEqual(refused)
  expect(await send(port, {}, JSON.stringify({ ...PROGRAM, source: 1 }))).toEqual(refused)
})

it('is switched off where other machines reach the server', async () => {
  const port = await serveLab('0.0.0.0')
  expect(await send(port, {}, JSON.stringify(PROGRAM))).toEqual([403, SWITCHED_OFF])
  expect(asked).toEqual([])
})
