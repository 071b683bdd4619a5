import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

import type { Program } from '../compile/program.ts'
import type { Header, Permission } from '../example/header.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import type { NodeVersion } from '../node/pinned.ts'

/** What these flags warn of is kept back by base.cts. */
const FLAGS: Readonly<Record<Permission, (folder: string) => string>> = {
  net: () => '--allow-net',
  'child-process': () => '--allow-child-process',
  worker: () => '--allow-worker',
  addons: () => '--allow-addons',
  'fs-write': (folder) => `--allow-fs-write=${folder}`,
  'fs-read': () => '--allow-fs-read=*',
}

/** What a run may read and do, as far as the permission model needs to know. */
interface Access {
  program: Pick<Program, 'home'>
  header: Pick<Header, 'allow'>
  node: Pick<NodeVersion, 'version'>
  /** The project's root, absolute. */
  root: string
  compileCache: string
  preloads: { folder: string }
  isMeasured?: boolean
}

/**
 * Flags of the permission model. Versions without one run without; the same program has run within it on the pinned Node.
 * @param folder the working directory, absolute
 */
export function permissionFlags(access: Access, folder: string): string[] {
  const { program, header, node, root, compileCache, preloads, isMeasured } = access
  const { permission, permissionNet } = capabilitiesOf(node.version)
  if (!permission) return []
  const readable = [program.home, ...packagesOf(root), preloads.folder, compileCache, folder]
  return [
    '--permission',
    ...readable.map((each) => `--allow-fs-read=${each}`),
    `--allow-fs-write=${compileCache}`,
    // Node.js asks its own inspector which code ran, and writes that down whatever may be written. No thread waits for a
    // signal that would open the inspector to others.
    ...(isMeasured ? ['--allow-inspector', '--disable-sigusr1'] : []),
    ...header.allow.filter((each) => each !== 'net' || permissionNet).map((each) => FLAGS[each](folder)),
  ]
}

/** Where imported packages are; a link to them is followed, by its own name, too. */
export function packagesOf(root: string): string[] {
  const folder = path.join(root, 'node_modules')
  return [...new Set([folder, existsSync(folder) ? realpathSync(folder) : folder])]
}
