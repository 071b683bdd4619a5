import { createHash } from 'node:crypto'

/** A short name for content. Parts are told apart by their lengths, so that no two lists of parts give the same text. */
export function digest(parts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url')
}
