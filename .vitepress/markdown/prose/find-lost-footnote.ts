import type { Token } from 'markdown-it'

import type { Executable } from './find-executable.ts'

/** Finds a footnote whose text no page would show: nothing refers to it, or a second one has its name. */
export function findLostFootnote(tokens: Token[]): Executable | undefined {
  const references = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'footnote_ref')
  const wanted = new Set(references.map(({ meta }) => meta.label))
  for (const [at, { type, meta }] of tokens.entries()) {
    if (type !== 'footnote_reference_open') continue
    const name = `[^${meta.label}]`
    // The token of the footnote itself has no line.
    const block = tokens.slice(at).find(({ map }) => map)
    const message = wanted.delete(meta.label)
      ? undefined
      : `nothing refers to the footnote ${name}, or another one has its name: its text would be lost.`
    if (message !== undefined && block)
      return { block, text: `${name}:`, message, next: 'Refer to it, rename it, or delete it.' }
  }
  return undefined
}
