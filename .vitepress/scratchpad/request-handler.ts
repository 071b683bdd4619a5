import type { IncomingMessage, ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'

import * as v from 'valibot'

import { SUFFIXES, type ScratchpadRequest, type ScratchpadResponse } from '../../scripts/contracts/scratchpad.ts'
import { BODY_LIMIT, TOO_LARGE, checkRequest, type Rejection } from './check-request.ts'

interface HandlerOptions {
  /** Returns the address that the server listens on; undefined if it does not listen yet. */
  boundTo: () => string | undefined
  /** Answers a request; undefined for a stop. `abort` fires when the client closes the connection. */
  answer: (request: ScratchpadRequest, abort: AbortSignal) => Promise<ScratchpadResponse | undefined>
}

const run = v.object({
  source: v.string(),
  language: v.picklist(['zh', 'en']),
  suffix: v.picklist(SUFFIXES),
  beside: v.optional(v.string()),
})

const schema = v.pipe(v.string(), v.parseJson(), v.union([v.object({ stop: v.literal(true) }), run]))

/** Creates a handler for requests from the scratchpad's own pages on this machine. It rejects if `answer` rejects. */
export function createHandler({ boundTo, answer }: HandlerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers, socket } = request
    const facts = { method, headers, from: socket.remoteAddress, encrypted: socket instanceof TLSSocket }
    const parsed = checkRequest({ ...facts, boundTo: boundTo() }) ?? (await readRequest(request))
    if ('reason' in parsed) return reject(response, parsed)
    const control = new AbortController()
    response.once('close', () => control.abort())
    const body = await answer(parsed, control.signal)
    response.writeHead(body ? 200 : 204, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(body && JSON.stringify(body))
  }
}

async function readRequest(request: IncomingMessage): Promise<ScratchpadRequest | Rejection> {
  const body = await readBody(request)
  if (body === undefined) return TOO_LARGE
  const reason = 'The body must be {source, language, suffix} or {stop: true}.'
  return parseScratchpadRequest(body) ?? { status: 400, reason }
}

/** Parses the body of a request; returns undefined if it is not a ScratchpadRequest. */
export function parseScratchpadRequest(body: string): ScratchpadRequest | undefined {
  const { success, output } = v.safeParse(schema, body)
  return success ? output : undefined
}

/** Stops reading and returns undefined if the body is larger than the limit. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > BODY_LIMIT) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** Closes the connection, because the rest of the body is not read. */
function reject(response: ServerResponse, { status, reason }: Rejection): void {
  const allow = status === 405 ? { Allow: 'POST' } : {}
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close', ...allow })
  response.end(`${reason}\n`)
}
