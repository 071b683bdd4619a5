import * as v from 'valibot'

/** Text that YAML may have read as a number or a boolean, for example an error code. */
export const scalarText = v.pipe(v.union([v.string(), v.number(), v.boolean()], 'must be text'), v.transform(String))

/** A whole number from 0. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A text in each language of the book. */
export const localizedText = v.object({ zh: v.string(), en: v.string() })

/** A map with any keys. Unlike `v.record`, it rejects lists. */
export function mapOf<const Value extends v.GenericSchema>(value: Value) {
  return v.pipe(v.custom<Record<string, unknown>>(isMap, 'must be a map'), v.record(v.string(), value))
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
