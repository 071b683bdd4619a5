import type { GenericSchema, InferOutput } from 'valibot'
import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml'

import { applySchema, type DocumentPath } from './apply-schema.ts'
import { InputError, type Problem } from './problem.ts'

/** Makes an error that names the line of a part of a document. */
export type ErrorAt = (path: DocumentPath, message: string) => InputError

type Place = Pick<Problem, 'file' | 'next'>

interface YamlDocument<Value> {
  value: Value
  errorAt: ErrorAt
  /** The text after `#` on the line of a part. */
  comment: (path: DocumentPath) => string | undefined
}

/** Directives and tags in a document do not change how it is parsed. */
const PARSE_OPTIONS = { schema: 'core', merge: false, resolveKnownTags: false, logLevel: 'error' } as const

/**
 * Parses YAML, or JSON, which is a subset of it.
 * @throws InputError if the text is not YAML, contains an alias, or does not match the schema
 */
export function parseYaml<const Schema extends GenericSchema>(
  text: string,
  schema: Schema,
  place: Place,
): InferOutput<Schema> {
  return readYaml(text, schema, place).value
}

/**
 * Does the same as `parseYaml`, and returns functions that report problems of single parts.
 * @throws InputError if the text is not YAML, contains an alias, or does not match the schema
 */
export function readYaml<const Schema extends GenericSchema>(
  text: string,
  schema: Schema,
  { file, next }: Place,
): YamlDocument<InferOutput<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { ...PARSE_OPTIONS, lineCounter: lines })
  const failAt = (offset: number, message: string): InputError =>
    new InputError({ file, line: lines.linePos(offset).line, message, next })
  const [error] = document.errors
  if (error) throw failAt(error.pos[0], `this is not valid YAML (${error.code}).`)
  visit(document, {
    Alias(_, { source, range }) {
      throw failAt(range?.[0] ?? 0, `the alias *${source} is not allowed.`)
    },
  })
  const errorAt: ErrorAt = (path, message) => failAt(offsetOf(document, path), message)
  return {
    value: applySchema(schema, document.toJS(), errorAt),
    errorAt,
    comment(path) {
      const node = document.getIn(path, true)
      return isNode(node) ? node.comment?.split('\n')[0]?.trim() : undefined
    },
  }
}

/** The offset of a part; if it is missing, the offset of the nearest part that would contain it. */
function offsetOf(document: Document.Parsed, path: DocumentPath): number {
  const node = document.getIn(path, true)
  if (isNode(node)) return node.range?.[0] ?? 0
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1))
}
