import { readFileSync } from 'node:fs'
import path from 'node:path'

import { InputError } from '../util/problem.ts'
import type { Example } from './example.ts'
import type { Header } from './header.ts'
import { parseHeader } from './parse-header.ts'

/**
 * Reads an example's header, and holds it against the files that there are.
 * @throws InputError
 */
export function loadHeader(root: string, example: Example): Header {
  const header = parseHeader(readFileSync(path.join(root, example.entry), 'utf8'), example.entry)
  const complaint = complainOfSession(header, example) ?? complainOfFormat(header, example) ?? complainOfTrace(header)
  if (!complaint) return header
  const [message, next] = complaint
  throw new InputError({ file: example.entry, line: 1, message, next })
}

type Complaint = [message: string, next: string] | undefined

function complainOfSession({ session }: Header, { entry, files, home }: Example): Complaint {
  const isServer = path.posix.basename(entry).startsWith('server.')
  if (!session) {
    return isServer
      ? ['a server alone does not end.', 'Add @session server.ts client.ts, or name it main.ts.']
      : undefined
  }
  const missing = [session.server, session.client].find((file) => !files.includes(`${home}/${file}`))
  if (missing) return [`@session names ${missing}, which is not there.`, `Add ${home}/${missing}.`]
  if (entry === `${home}/${session.server}`) return undefined
  return [
    '@session needs its server as the entry.',
    `Move this header to ${home}/${session.server}, without a main file.`,
  ]
}

function complainOfTrace({ trace, repeat, session }: Header): Complaint {
  if (trace && repeat > 1) return ['@trace needs one order, and @repeat is for several.', 'Take one of the two away.']
  if (trace === 'loop' && session)
    return ['@trace loop is for one program, and @session has two.', 'Write @trace calls, or take it away.']
  return undefined
}

function complainOfFormat({ formats }: Header, { entry, files }: Example): Complaint {
  if (formats.length === 0 || (files.length === 1 && entry.endsWith('.ts'))) return undefined
  return ['@format needs an example of one file, <slug>.ts.', 'Write it in one file, or take @format away.']
}
