import { rsort } from 'semver'

import { capabilitiesOf } from '../node/capabilities.ts'
import type { Format, Header } from './header.ts'

/** One way to run an example: on a version of Node.js, in one of the two module systems if its header has `@format`. */
export interface Variant {
  /** Exact version. */
  node: string
  format?: Format
}

/** Returns all variants that a header asks for: the pinned version first, then newer before older versions. */
export function variantsOf({ node, formats }: Pick<Header, 'node' | 'formats'>, pinned: string): Variant[] {
  const others = [...new Set(node)].filter((version) => version !== pinned)
  const versions = [pinned, ...rsort(others)]
  if (formats.length === 0) return versions.map((version) => ({ node: version }))
  return formats.flatMap((format) =>
    versions
      .filter((version) => format === 'cjs' || capabilitiesOf(version).modules)
      .map((version) => ({ node: version, format })),
  )
}

export function isSameVariant(a: Variant, b: Variant): boolean {
  return a.node === b.node && a.format === b.format
}

/** For example `26.10.0` or `26.10.0 esm`. */
export function nameVariant({ node, format }: Variant): string {
  return format === undefined ? node : `${node} ${format}`
}
