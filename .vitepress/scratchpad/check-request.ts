import type { IncomingHttpHeaders } from 'node:http'

/** What is known of a request before its body is read. */
export interface RequestFacts {
  method?: string
  headers: IncomingHttpHeaders
  /** The address that it came from. */
  from?: string
  /** The address that the server listens on; undefined where it has none. */
  boundTo?: string
  /** Whether it came by https. */
  encrypted: boolean
}

/** Why a request is not answered: a status of HTTP, and one line. */
export interface Failure {
  status: 400 | 403 | 405 | 413 | 415
  reason: string
}

/** The largest body that is read, in bytes. */
export const BODY_LIMIT = 256 * 1024

/** Said where the lab is switched off. */
export const SWITCHED_OFF =
  'The lab is switched off, because other machines can reach this server. Start npm run dev without --host.'

const RE_LOOPBACK = /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/
const RE_LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/
const RE_JSON = /^application\/json\s*(?:;|$)/i

/** Whether an address can be reached from this machine only. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && RE_LOOPBACK.test(address)
}

/**
 * Decides whether a request may run a program: it must come from a page of this very server, on this machine. A name that was
 * made to lead here (DNS rebinding) is another host; forms and simple requests of other sites have no JSON.
 */
export function checkRequest({ method, headers, from, boundTo, encrypted }: RequestFacts): Failure | undefined {
  const { host = '', origin, 'sec-fetch-site': site = 'same-origin' } = headers
  if (!isLoopback(boundTo)) return { status: 403, reason: SWITCHED_OFF }
  if (!isLoopback(from)) return { status: 403, reason: 'The lab answers this machine only.' }
  if (!RE_LOCAL_HOST.test(host)) return { status: 403, reason: 'The lab has another Host: localhost, or its address.' }
  if (method !== 'POST') return { status: 405, reason: 'The lab takes POST only.' }
  if (origin !== `${encrypted ? 'https' : 'http'}://${host}` || site !== 'same-origin')
    return { status: 403, reason: 'The lab answers its own pages only: the Origin must be this server.' }
  if (!RE_JSON.test(headers['content-type'] ?? ''))
    return { status: 415, reason: 'The lab takes application/json only.' }
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT) return TOO_LARGE
  return undefined
}

/** For a body that does not say how long it is, too. */
export const TOO_LARGE: Failure = { status: 413, reason: `The lab takes ${BODY_LIMIT / 1024} KiB at the most.` }
