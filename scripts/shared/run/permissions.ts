import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

import type { Permission } from '../example/header.ts'
import { abilitiesOf } from '../node/abilities.ts'
import type { Task } from './task.ts'

/** What these flags warn of is kept back by base.cts. */
const FLAGS: Readonly<Record<Permission, (folder: string) => string>> = {
  net: () => '--allow-net',
  'child-process': () => '--allow-child-process',
  worker: () => '--allow-worker',
  addons: () => '--allow-addons',
  'fs-write': (folder) => `--allow-fs-write=${folder}`,
  'fs-read': () => '--allow-fs-read=*',
}

/**
 * Flags of the permission model. Versions without one run without; the same program has run within it on the pinned Node.
 * @param folder the working directory, absolute
 */
export function permissions(task: Task, folder: string): string[] {
  const { program, header, node, root, compileCache, preloads, isMeasured } = task
  const { permission, permissionNet } = abilitiesOf(node.version)
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
