import { simple } from 'acorn-walk'
import MagicString from 'magic-string'

import { parseBody } from './syntax.ts'

/** Replaces `import(…)` by calls of a function, because the browser's own would look for the module on the site. */
export function replaceDynamicImports(source: string, name: string): string {
  if (!source.includes('import')) return source
  const program = parseBody(source)
  // The engine says what is wrong with it.
  if (!program) return source
  const changed = new MagicString(source)
  simple(program, { ImportExpression: ({ start }) => void changed.overwrite(start, start + 'import'.length, name) })
  return changed.toString()
}
