import { createHash } from 'node:crypto'

/** Hashes content. The length of each part is hashed, too, so that no two lists of parts give the same digest. */
export function digest(parts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url')
}
