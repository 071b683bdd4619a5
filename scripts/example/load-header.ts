import path from 'node:path'

import { InputError, type Problem } from '../util/problem.ts'
import { checkSources } from './check-sources.ts'
import type { Example } from './example.ts'
import type { Header } from './header.ts'
import { parseHeader } from './parse-header.ts'
import { readText } from '../util/read-text.ts'

type Mistake = Pick<Problem, 'message' | 'next'>

/**
 * Reads an example's header and checks that it fits the files of the example, which name no file of another one.
 * @throws InputError if the header is invalid, a file of another example is named, or a file has a tag that is not read or a
 *   hidden character
 */
export function loadHeader(root: string, example: Example): Header {
  const header = parseHeader(readText(path.join(root, example.entry)), example.entry)
  checkSources(root, example)
  const mistake = validateSession(header, example) ?? validateFormat(header, example) ?? validateTrace(header)
  if (mistake) throw new InputError({ file: example.entry, line: 1, ...mistake })
  return header
}

function validateSession({ session }: Header, { entry, files, home }: Example): Mistake | undefined {
  if (!session) {
    if (!path.posix.basename(entry).startsWith('server.')) return undefined
    const next = 'Add @session server.ts client.ts, or rename the file to main.ts.'
    return { message: 'a server without a client does not end.', next }
  }
  const missing = [session.server, session.client].find((file) => !files.includes(`${home}/${file}`))
  if (missing) return { message: `@session names ${missing}, which does not exist.`, next: `Add ${home}/${missing}.` }
  if (entry === `${home}/${session.server}`) return undefined
  const next = `Move this header to ${home}/${session.server}, and remove the main file.`
  return { message: 'the server of a @session must be the entry.', next }
}

function validateFormat({ formats }: Header, { entry, files }: Example): Mistake | undefined {
  if (formats.length === 0 || (files.length === 1 && entry.endsWith('.ts'))) return undefined
  const next = 'Write the example in one file, or remove @format.'
  return { message: '@format requires an example of one file, <slug>.ts.', next }
}

function validateTrace({ trace, repeat, session }: Header): Mistake | undefined {
  const next = 'Remove one of them: a trace shows a single run.'
  if (trace && repeat > 1) return { message: '@trace and @repeat cannot be combined.', next }
  if (trace === 'loop' && session)
    return { message: '@trace loop does not support a @session.', next: 'Write @trace calls, or remove @trace.' }
  return undefined
}
