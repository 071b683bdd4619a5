import type { GenericSchema } from 'valibot'

import { applySchema, type Output } from './apply-schema.ts'
import { InputError } from './problem.ts'

/**
 * Parses JSON. Use `parseYaml` for small files: it also names the line of an error.
 * @param place the file, and what to do if it is invalid; errors name both
 * @throws InputError if the text is not JSON, or does not match the schema
 */
export function parseJson<const Schema extends GenericSchema>(
  text: string,
  schema: Schema,
  { file, next }: { file: string; next: string },
): Output<Schema> {
  return applySchema(schema, parse(text, { file, next }), (_, message) => new InputError({ file, message, next }))
}

function parse(text: string, { file, next }: { file: string; next: string }): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const message = `this is not valid JSON (${error.message.replaceAll('\n', ' ')}).`
    throw new InputError({ file, message, next }, { cause: error })
  }
}
