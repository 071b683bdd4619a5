import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

import type { Permission } from '../example/header.ts'
import { capabilitiesOf } from '../node/capabilities.ts'

/** environment.ts and base.cts suppress the warnings of these flags. */
const FLAGS: Readonly<Record<Permission, (folder: string) => string>> = {
  net: () => '--allow-net',
  'child-process': () => '--allow-child-process',
  worker: () => '--allow-worker',
  addons: () => '--allow-addons',
  'fs-write': (folder) => `--allow-fs-write=${folder}`,
  'fs-read': () => '--allow-fs-read=*',
}

interface PermissionOptions {
  /** The version of Node.js. */
  version: string
  allow: Permission[]
  /** Folders that the program may read, absolute. */
  readable: string[]
  /** Folder that Node.js reads its compile cache from, absolute. */
  compileCache?: string
  /** The working directory, absolute. */
  folder: string
  isMeasured?: boolean
}

/** Returns the flags of Node.js's permission model; none for older versions, which have no such model. */
export function permissionFlags(options: PermissionOptions): string[] {
  const { version, allow, readable, compileCache, folder, isMeasured } = options
  const { permission, permissionNet } = capabilitiesOf(version)
  if (!permission) return []
  return [
    '--permission',
    ...[...readable, folder].map((each) => `--allow-fs-read=${each}`),
    // Without permission to write, Node.js does not read the cache either. The sandbox mounts it read-only.
    ...(compileCache === undefined ? [] : [`--allow-fs-write=${compileCache}`]),
    // Node.js collects coverage through its inspector. Without a thread that waits for SIGUSR1, no other process can
    // open that inspector.
    ...(isMeasured ? ['--allow-inspector', '--disable-sigusr1'] : []),
    ...allow.filter((each) => each !== 'net' || permissionNet).map((each) => FLAGS[each](folder)),
  ]
}

/** Returns the absolute folder of imported packages, and its target if it is a symbolic link. */
export function packagesOf(root: string): string[] {
  const folder = path.join(root, 'node_modules')
  return [...new Set([folder, existsSync(folder) ? realpathSync(folder) : folder])]
}
