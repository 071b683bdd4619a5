import { readFileSync } from 'node:fs'

import * as v from 'valibot'

/** Reads a JSON file of the cache, which anyone may delete or damage: it is `empty` if it is missing or has another form. */
export function readMemory<const Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  empty: v.InferOutput<Schema>,
): v.InferOutput<Schema> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : empty
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return empty
    throw error
  }
}
