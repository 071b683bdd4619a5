import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

import type { Program } from '../compile/program.ts'
import type { Header, Permission } from '../example/header.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import type { NodeVersion } from '../node/pinned.ts'

/** environment.ts and base.cts suppress the warnings of these flags. */
const FLAGS: Readonly<Record<Permission, (folder: string) => string>> = {
  net: () => '--allow-net',
  'child-process': () => '--allow-child-process',
  worker: () => '--allow-worker',
  addons: () => '--allow-addons',
  'fs-write': (folder) => `--allow-fs-write=${folder}`,
  'fs-read': () => '--allow-fs-read=*',
}

/** The parts of a task that determine its permissions. */
interface PermissionOptions {
  program: Pick<Program, 'home'>
  header: Pick<Header, 'allow'>
  node: Pick<NodeVersion, 'version'>
  /** The project's root, absolute. */
  root: string
  compileCache?: string
  preloads: { folder: string }
  isMeasured?: boolean
}

/**
 * Returns the flags of Node.js's permission model; none for older versions, which have no such model.
 * @param folder the working directory, absolute
 */
export function permissionFlags(options: PermissionOptions, folder: string): string[] {
  const { program, header, node, root, compileCache, preloads, isMeasured } = options
  const { permission, permissionNet } = capabilitiesOf(node.version)
  if (!permission) return []
  const cache = compileCache === undefined ? [] : [compileCache]
  const readable = [program.home, ...packagesOf(root), preloads.folder, ...cache, folder]
  return [
    '--permission',
    ...readable.map((each) => `--allow-fs-read=${each}`),
    // Without permission to write, Node.js does not read the cache either. The sandbox mounts it read-only.
    ...cache.map((each) => `--allow-fs-write=${each}`),
    // Node.js collects coverage through its inspector. Without a thread that waits for SIGUSR1, no other process can
    // open that inspector.
    ...(isMeasured ? ['--allow-inspector', '--disable-sigusr1'] : []),
    ...header.allow.filter((each) => each !== 'net' || permissionNet).map((each) => FLAGS[each](folder)),
  ]
}

/** Returns the absolute folder of imported packages, and its target if it is a symbolic link. */
export function packagesOf(root: string): string[] {
  const folder = path.join(root, 'node_modules')
  return [...new Set([folder, existsSync(folder) ? realpathSync(folder) : folder])]
}
