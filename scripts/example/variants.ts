import { rsort } from 'semver'

import { capabilitiesOf } from '../node/capabilities.ts'
import type { Format, Header } from './header.ts'

/** One way of running an example: on a version of Node.js, and as one of the two module systems if its header says so. */
export interface Variant {
  /** Exact version. */
  node: string
  format?: Format
}

/** All ways in which a header wants its example to be run: the pinned Node first, then the newest. */
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

/** `26.10.0`, or `26.10.0 esm`. */
export function nameVariant({ node, format }: Variant): string {
  return format === undefined ? node : `${node} ${format}`
}
