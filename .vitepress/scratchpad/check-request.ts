import type { IncomingHttpHeaders } from 'node:http'

/** A request, before its body is read. */
export interface RequestFacts {
  method?: string
  headers: IncomingHttpHeaders
  /** The address of the client. */
  from?: string
  /** The address that the server listens on; undefined if it does not listen. */
  boundTo?: string
  /** True for https. */
  encrypted: boolean
}

/** Why a request is rejected: an HTTP status, and a sentence for the body. */
export interface Rejection {
  status: 400 | 403 | 405 | 413 | 415
  reason: string
}

/** The largest accepted body, in bytes. */
export const BODY_LIMIT = 256 * 1024

export const SWITCHED_OFF =
  'The scratchpad is switched off, because other machines can reach this server. Run npm run dev without --host.'

/** Also for a body without a Content-Length. */
export const TOO_LARGE: Rejection = { status: 413, reason: `The body must not exceed ${BODY_LIMIT / 1024} KiB.` }

const RE_LOOPBACK = /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/
const RE_LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/
const RE_JSON = /^application\/json\s*(?:;|$)/i

/** True if only this machine can reach an address. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && RE_LOOPBACK.test(address)
}

/**
 * Accepts a request only from a page of this server, on this machine. The Host header rejects DNS rebinding; the content type
 * rejects forms and other cross-site requests that browsers send without a preflight.
 */
export function checkRequest({ method, headers, from, boundTo, encrypted }: RequestFacts): Rejection | undefined {
  const { host = '', origin, 'sec-fetch-site': site = 'same-origin' } = headers
  if (!isLoopback(boundTo)) return { status: 403, reason: SWITCHED_OFF }
  if (!isLoopback(from)) return { status: 403, reason: 'Requests must come from this machine.' }
  if (!RE_LOCAL_HOST.test(host)) return { status: 403, reason: 'The Host must be localhost or a loopback address.' }
  if (method !== 'POST') return { status: 405, reason: 'The method must be POST.' }
  if (origin !== `${encrypted ? 'https' : 'http'}://${host}` || site !== 'same-origin')
    return { status: 403, reason: 'The Origin must be this server.' }
  if (!RE_JSON.test(headers['content-type'] ?? ''))
    return { status: 415, reason: 'The Content-Type must be application/json.' }
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT) return TOO_LARGE
  return undefined
}
