import { compare } from 'semver'

import { UsageError } from '../cli/run-command.ts'
import type { NpmOptions } from '../node/npm-options.ts'
import { PACKAGES, PLATFORM } from '../node/platform.ts'
import { findLatest, listNodes, newestOfAll } from '../node/registry.ts'

/** A package whose pinned version changes. */
export interface Pin {
  name: string
  from: string
  to: string
}

/** The changes of an upgrade, before it begins. */
export interface Plan {
  /** In the order of the report; empty if there is nothing to do. */
  pins: Pin[]
  /** The packages of Node.js that stay as they are, because the registry does not have the release for their platforms. */
  lacking: string[]
}

/** The libraries that the book teaches, in their newest versions; the older ones have aliases. */
const LIBRARIES = ['express', 'koa']
/** The packages of Node.js, one per platform. */
export const NODES = Object.values(PACKAGES)
/** The package of Node.js for this machine. */
export const NODE_HERE = PACKAGES[PLATFORM] ?? ''

/**
 * Asks the registry which packages change.
 * @param pinned the pinned versions by package
 * @param version the release of Node.js to go to; undefined for the newest of everything
 * @throws UsageError if the registry does not have this release for this machine
 */
export async function choosePins(
  pinned: Readonly<Record<string, string>>,
  version: string | undefined,
  options: NpmOptions,
): Promise<Plan> {
  const lists = await listNodes(options)
  const newest = newestOfAll(lists.values())
  if (version !== undefined) {
    if (!lists.get(NODE_HERE)?.includes(version)) throw new UsageError(describeUnknown(version, newest))
    const [found, lacking] = [true, false].map((has) =>
      NODES.filter((name) => lists.get(name)?.includes(version) === has),
    )
    const wanted = (found ?? []).map((name) => [name, version] as const)
    return { pins: toPins(pinned, wanted, (from) => from !== version), lacking: lacking ?? [] }
  }
  const latest = await Promise.all(LIBRARIES.map(async (name) => [name, await findLatest(name, options)] as const))
  const wanted = [...NODES.flatMap((name) => (newest ? [[name, newest] as const] : [])), ...latest]
  // A mirror of the registry may lag behind what is pinned.
  return { pins: toPins(pinned, wanted, (from, to) => compare(from, to) < 0), lacking: [] }
}

function toPins(
  pinned: Readonly<Record<string, string>>,
  wanted: readonly (readonly [string, string])[],
  isChange: (from: string, to: string) => boolean,
): Pin[] {
  const all = wanted.map(([name, to]) => ({ name, from: pinned[name] ?? '0.0.0', to }))
  return all.filter(({ from, to }) => isChange(from, to))
}

function describeUnknown(version: string, newest: string | undefined): string {
  const known = newest === undefined ? '' : ` The newest that it has for all platforms is ${newest}.`
  return `The registry has no Node.js ${version} for ${PLATFORM}.${known} This lists all: npm view ${NODE_HERE} versions`
}
