import path from 'node:path'

import * as v from 'valibot'

import { SETTINGS } from '../contracts/settings.ts'
import { FORMATS } from '../example/header.ts'
import type { Outcome } from '../recording/outcome.ts'
import { readMemory } from '../util/read-memory.ts'
import { mapOf } from '../util/schemas.ts'
import { writeFileAtomic } from '../util/write-file-atomic.ts'
import type { Finding } from './findings.ts'

/** Remembers what was found of examples, as long as they and what runs them are unchanged. */
export interface Memory {
  /** Returns what was found of an example in this state. */
  recall: (id: string, state: string) => Finding[]
  /** Adds to what is remembered of an example in this state, in place of older findings on the same settings. */
  remember: (id: string, state: string, findings: Finding[]) => void
  save: () => Promise<void>
}

const verdict = v.variant('kind', [
  v.object({ kind: v.literal('same'), isUnstable: v.exactOptional(v.literal(true)) }),
  v.object({ kind: v.literal('sometimes') }),
  v.object({
    kind: v.literal('differs'),
    // This program wrote it; a hand-made file would be found by the next run.
    outcome: v.custom<Outcome>((value) => typeof value === 'object' && value !== null),
    limit: v.exactOptional(v.string()),
  }),
])
const finding = v.object({ setting: v.picklist(SETTINGS), format: v.exactOptional(v.picklist(FORMATS)), verdict })
const schema = mapOf(v.object({ state: v.string(), findings: v.array(finding) }))
const FILE = 'varied.json'

/** @param folder absolute folder of the cache, which exists */
export function openMemory(folder: string): Memory {
  const file = path.join(folder, FILE)
  const known = readMemory(file, schema, {})
  const recall: Memory['recall'] = (id, state) => (known[id]?.state === state ? known[id].findings : [])
  return {
    recall,
    remember(id, state, findings) {
      const tried = new Set(findings.map(nameOf))
      const before = recall(id, state).filter((each) => !tried.has(nameOf(each)))
      known[id] = { state, findings: [...before, ...findings] }
    },
    save: () => writeFileAtomic(file, JSON.stringify(known), folder),
  }
}

function nameOf({ setting, format }: Finding): string {
  return `${setting} ${format ?? ''}`
}
