import { existsSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import { formatJson } from '../../util/format-json.ts'
import { parseJson } from '../../util/read-json.ts'
import type { Problem } from '../../util/problem.ts'
import { mapOf } from '../../util/schemas.ts'
import type { Book } from '../book/load-book.ts'
import { findClaims, type OpenClaims } from './open-claims.ts'
import { readText } from '../../util/read-text.ts'

/** The number of claims that may be open on each page, by its file. These numbers only fall. */
export const OPEN_CLAIMS = 'docs/open-claims.json'

const KINDS = ['versions', 'absolutes'] as const
const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const schema = mapOf(v.strictObject({ versions: v.optional(count), absolutes: v.optional(count) }))
type Allowed = v.InferOutput<typeof schema>

/** Reports pages with more open claims than are allowed, and numbers that can be lowered. */
export function checkClaims(book: Book): Problem[] {
  const next = 'Restore the file from the last commit.'
  const file = path.join(book.root, OPEN_CLAIMS)
  const text = existsSync(file) ? readText(file) : '{}'
  const allowed = parseJson(text, schema, { file: OPEN_CLAIMS, next })
  return findClaims(book).pages.flatMap((claims) => KINDS.flatMap((kind) => compare(claims, kind, allowed)))
}

function compare(claims: OpenClaims, kind: (typeof KINDS)[number], allowed: Allowed): Problem[] {
  const { file } = claims.page
  const most = allowed[file]?.[kind] ?? 0
  const open = claims[kind]
  if (open.length > most) return open
  if (open.length === most) return []
  const message = `${file} has ${open.length} open claims of the kind "${kind}"; ${most} are allowed.`
  return [{ file: OPEN_CLAIMS, message, next: 'Run npm run claims -- --lower.' }]
}

/** The lists of a page, of which only the lengths matter. */
type Counted = Record<(typeof KINDS)[number], readonly unknown[]> & { page: { file: string } }

/** Lowers the numbers to what is open; raises none. Returns the text of the file, formatted. */
export function lowerOpenClaims(before: string, pages: Counted[]): Promise<string> {
  const allowed: Allowed = JSON.parse(before)
  const lowered = pages.flatMap((claims) => {
    const { file } = claims.page
    const counts = KINDS.map((kind) => [kind, Math.min(claims[kind].length, allowed[file]?.[kind] ?? 0)] as const)
    const left = counts.filter(([, number]) => number > 0)
    return left.length > 0 ? [[file, Object.fromEntries(left)]] : []
  })
  return formatJson(OPEN_CLAIMS, Object.fromEntries(lowered))
}
