import path from 'node:path'

import * as v from 'valibot'

import { readMemory } from '../util/read-memory.ts'
import { mapOf } from '../util/schemas.ts'
import { writeFileAtomic } from '../util/write-file-atomic.ts'
import type { Subject } from './subject.ts'

/** Remembers what an interrupted search has found, as long as the example and what runs it are unchanged. */
export interface Memory {
  /** Adds what is remembered to what is known of a subject. */
  recall: (subject: Subject, inputs: string) => void
  /** Saves what is known of all subjects. */
  save: () => Promise<void>
}

const schema = mapOf(mapOf(v.nullable(v.string())))
const FILE = 'bisect.json'

/** @param folder absolute folder of the cache, which exists */
export function openMemory(folder: string): Memory {
  const file = path.join(folder, FILE)
  const remembered = readMemory(file, schema, {})
  const subjects = new Map<string, Subject>()
  return {
    recall(subject, inputs) {
      const name = `${subject.example.id} ${subject.format ?? ''} ${inputs}`
      subjects.set(name, subject)
      for (const [release, key] of Object.entries(remembered[name] ?? {})) subject.known.set(release, key)
    },
    save: () => {
      const all = [...subjects].map(([name, { known }]) => [name, Object.fromEntries(known)])
      return writeFileAtomic(file, JSON.stringify({ ...remembered, ...Object.fromEntries(all) }), folder)
    },
  }
}
