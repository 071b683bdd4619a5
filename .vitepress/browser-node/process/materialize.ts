import type { DescribedShape, Shape } from '../library/library.ts'

/** Makes the function or class that stands at `path`, such as `fs.FSReqCallback`. */
export type MakeFunction = (path: string, shape: Extract<DescribedShape, { type: 'function' }>) => unknown

const ARRAYS: Record<string, new (values: never) => unknown> = {
  Uint8Array,
  Uint32Array,
  Int32Array,
  Float64Array,
  BigInt64Array,
}

/** Turns a shape into the value that it describes; functions have no description and are made by `makeFunction`. */
export function materialize(shape: Shape, path: string, makeFunction: MakeFunction): unknown {
  if (shape === null || typeof shape !== 'object') return shape
  if (Array.isArray(shape)) return shape.map((each, index) => materialize(each, `${path}[${index}]`, makeFunction))
  switch (shape.type) {
    case 'undefined':
      return undefined
    case 'number':
      return Number(shape.text)
    case 'bigint':
      return BigInt(shape.text)
    case 'symbol':
      return Symbol(shape.description)
    case 'array':
      return new (ARRAYS[shape.of] ?? Array)(
        shape.values.map((text) => (shape.of.startsWith('Big') ? BigInt(text) : Number(text))) as never,
      )
    case 'map':
      return new Map(materialize(shape.entries, path, makeFunction) as [unknown, unknown][])
    case 'set':
      return new Set(materialize(shape.values, path, makeFunction) as unknown[])
    case 'function':
      return makeFunction(path, shape)
    case 'object':
      return materializeAll(shape.properties, path, makeFunction, shape.isBare)
  }
}

/** Turns the shapes of several properties into an object. */
export function materializeAll(
  shapes: Record<string, Shape>,
  path: string,
  makeFunction: MakeFunction,
  isBare = false,
): Record<string | symbol, unknown> {
  const target: Record<string | symbol, unknown> = isBare ? Object.create(null) : {}
  for (const [name, shape] of Object.entries(shapes)) target[name] = materialize(shape, `${path}.${name}`, makeFunction)
  return target
}
