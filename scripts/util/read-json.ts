import type { GenericSchema, InferOutput } from 'valibot'

import { applySchema } from './apply-schema.ts'
import { InputError, type Problem } from './problem.ts'

/**
 * Parses JSON. Use `parseYaml` for small files: it also names the line of an error.
 * @param place the file, and what to do if it is invalid; errors name both
 * @throws InputError if the text is not JSON, or does not match the schema
 */
export function parseJson<const Schema extends GenericSchema>(
  text: string,
  schema: Schema,
  place: Pick<Problem, 'file' | 'next'>,
): InferOutput<Schema> {
  return applySchema(schema, parse(text, place), (_, message) => new InputError({ ...place, message }))
}

function parse(text: string, place: Pick<Problem, 'file' | 'next'>): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const message = `this is not valid JSON (${error.message.replaceAll('\n', ' ')}).`
    throw new InputError({ ...place, message }, { cause: error })
  }
}
