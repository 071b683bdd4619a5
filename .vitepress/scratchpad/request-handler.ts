import type { IncomingMessage, ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'

import type { LabAnswer, LabRequest } from '../../scripts/contracts/scratchpad.ts'
import { parseLabRequest } from '../../scripts/contracts/scratchpad.ts'
import { readBody } from './read-body.ts'
import { BODY_LIMIT, TOO_LARGE, refuseRequest } from './check-request.ts'
import type { Refusal } from './check-request.ts'

interface HandlerOptions {
  /** The address that the server listens on; undefined where it has none. */
  boundTo: () => string | undefined
  /** Does what is asked; nothing is said of a stop. The signal tells that nobody waits for the answer any more. */
  answer: (asked: LabRequest, gone: AbortSignal) => Promise<LabAnswer | undefined>
}

/** Answers requests to the lab: those of its own pages, on this machine. Rejects where `answer` does. */
export function createHandler({ boundTo, answer }: HandlerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers, socket } = request
    const facts = { method, headers, from: socket.remoteAddress, encrypted: socket instanceof TLSSocket }
    const asked = refuseRequest({ ...facts, boundTo: boundTo() }) ?? (await readRequest(request))
    if ('reason' in asked) return refuse(response, asked)
    const control = new AbortController()
    response.once('close', () => control.abort())
    const said = await answer(asked, control.signal)
    response.writeHead(said ? 200 : 204, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(said && JSON.stringify(said))
  }
}

async function readRequest(request: IncomingMessage): Promise<LabRequest | Refusal> {
  const body = await readBody(request, BODY_LIMIT)
  if (body === undefined) return TOO_LARGE
  return parseLabRequest(body) ?? { status: 400, reason: 'The lab takes {source, language, suffix}, or {stop: true}.' }
}

/** What was not read of the request is not waited for. */
function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  const allow = status === 405 ? { Allow: 'POST' } : {}
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close', ...allow })
  response.end(`${reason}\n`)
}
