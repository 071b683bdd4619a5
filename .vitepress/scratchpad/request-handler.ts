import type { IncomingMessage, ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'

import type { ScratchpadResponse, ScratchpadRequest } from '../../scripts/contracts/scratchpad.ts'
import { parseScratchpadRequest } from './parse-request.ts'
import { readBody } from './read-body.ts'
import { BODY_LIMIT, TOO_LARGE, checkRequest } from './check-request.ts'
import type { Failure } from './check-request.ts'

interface HandlerOptions {
  /** The address that the server listens on; undefined where it has none. */
  boundTo: () => string | undefined
  /** Does what is asked; nothing is said of a stop. The signal tells that nobody waits for the answer any more. */
  answer: (asked: ScratchpadRequest, gone: AbortSignal) => Promise<ScratchpadResponse | undefined>
}

/** Answers requests to the lab: those of its own pages, on this machine. Rejects where `answer` does. */
export function createHandler({ boundTo, answer }: HandlerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers, socket } = request
    const facts = { method, headers, from: socket.remoteAddress, encrypted: socket instanceof TLSSocket }
    const asked = checkRequest({ ...facts, boundTo: boundTo() }) ?? (await readRequest(request))
    if ('reason' in asked) return refuse(response, asked)
    const control = new AbortController()
    response.once('close', () => control.abort())
    const said = await answer(asked, control.signal)
    response.writeHead(said ? 200 : 204, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(said && JSON.stringify(said))
  }
}

async function readRequest(request: IncomingMessage): Promise<ScratchpadRequest | Failure> {
  const body = await readBody(request, BODY_LIMIT)
  if (body === undefined) return TOO_LARGE
  return (
    parseScratchpadRequest(body) ?? {
      status: 400,
      reason: 'The lab takes {source, language, suffix}, or {stop: true}.',
    }
  )
}

/** What was not read of the request is not waited for. */
function refuse(response: ServerResponse, { status, reason }: Failure): void {
  const allow = status === 405 ? { Allow: 'POST' } : {}
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close', ...allow })
  response.end(`${reason}\n`)
}
