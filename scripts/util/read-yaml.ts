import { LineCounter, isNode, parseDocument, visit } from 'yaml'

import { InputError } from './problem.ts'

/** Where in a document: keys and places in lists, from its top. */
export type YamlPath = (string | number)[]

/** An offence against the form of a document: where in it, and what. */
export type ErrorAt = (path: YamlPath, message: string) => InputError

/** A document as read. */
interface Read {
  value: unknown
  /** Makes errors that name the line of a part of it. */
  errorAt: ErrorAt
  /** What stands behind a part of it, after `#`. */
  comment: (path: YamlPath) => string | undefined
}

/** What a document says of itself does not change how it is read. */
const READING = { schema: 'core', merge: false, resolveKnownTags: false, logLevel: 'error' } as const

/**
 * Reads a YAML document.
 * @param place the file, and what to do where it is not as it should be; both go into errors
 * @throws InputError where it is no YAML
 */
export function readYaml(text: string, { file, next }: { file: string; next: string }): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, { ...READING, lineCounter: lines })
  const failAt = (offset: number, message: string): InputError =>
    new InputError({ file, line: lines.linePos(offset).line, message, next })
  const [error] = document.errors
  if (error) throw failAt(error.pos[0], `this is no YAML (${error.code}).`)
  visit(document, {
    Alias(_, { source, range }) {
      throw failAt(range?.[0] ?? 0, `*${source} stands for something else; here all is written out.`)
    },
  })
  return {
    value: document.toJS(),
    errorAt(path, message) {
      const node = document.getIn(path, true)
      return failAt(isNode(node) ? (node.range?.[0] ?? 0) : 0, message)
    },
    comment(path) {
      const node = document.getIn(path, true)
      return isNode(node) ? node.comment?.split('\n')[0]?.trim() : undefined
    },
  }
}

/** A number or a word as text. */
export function readScalar(value: unknown, failure: () => Error): string {
  if (value === null || typeof value === 'object') throw failure()
  return String(value)
}
