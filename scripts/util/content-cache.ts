import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import { digest } from './digest.ts'
import { isSystemError } from './problem.ts'
import { mapOf } from './schemas.ts'
import { writeFileAtomic } from './write-file-atomic.ts'

/** Keeps texts that take long to compute, by a digest of everything that they depend on. */
export interface ContentCache {
  /** Returns the text for these parts, and computes it if it is not known. */
  get: (parts: string[], compute: () => string) => string
  /** Returns undefined if the text for these parts is not known. */
  find: (parts: string[]) => string | undefined
  /**
   * Writes the texts that were asked for or computed since the cache was opened; all others are forgotten. Emits a warning
   * instead of throwing a system error, because without the file the next build only takes longer.
   */
  save: () => Promise<void>
}

const schema = mapOf(v.string())

/**
 * Opens a cache. A missing or invalid file is an empty cache.
 * @param file absolute; it can be deleted at any time
 * @param fingerprint identifies the code that computes the texts, with everything else that all of them depend on
 */
export function openContentCache(file: string, fingerprint: string): ContentCache {
  const known = readTexts(file)
  const used = new Map<string, string>()
  const find = (key: string): string | undefined => used.get(key) ?? known.get(key)
  const keyOf = (parts: string[]): string => digest([fingerprint, ...parts])
  const keep = (key: string, text: string): string => {
    used.set(key, text)
    return text
  }
  return {
    get(parts, compute) {
      const key = keyOf(parts)
      return keep(key, find(key) ?? compute())
    },
    find: (parts) => find(keyOf(parts)),
    async save() {
      const folder = path.dirname(file)
      try {
        mkdirSync(folder, { recursive: true })
        await writeFileAtomic(file, JSON.stringify(Object.fromEntries(used)), folder)
      } catch (error) {
        if (!isSystemError(error)) throw error
        process.emitWarning(
          `${path.basename(file)} could not be saved, so the next build takes longer: ${error.message}`,
        )
      }
    },
  }
}

function readTexts(file: string): Map<string, string> {
  try {
    const texts = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
    return new Map(texts.success ? Object.entries(texts.output) : [])
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return new Map()
    throw error
  }
}
