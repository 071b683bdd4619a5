import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

import { sandboxCommand } from './bubblewrap.ts'
import type { Sandbox } from './bubblewrap.ts'

/** Why there is no wall here, and what would help: a sentence each. */
export interface MissingSandbox {
  missing: string
  next: string
}

/** See childrenOf in proc.ts. */
const CHILDREN = '/proc/thread-self/children'
/** Who owns nothing. */
const NOBODY = 65_534

/**
 * Looks for what it takes to shut runs in, and tries it.
 * @param root the folder that programs are read from, absolute; nobody may be able to read it but its owner
 * @param search folders of programs, as in PATH
 */
export function findSandbox(root: string, search = process.env['PATH'] ?? ''): Sandbox | MissingSandbox {
  if (process.platform !== 'linux')
    return { missing: `there are no namespaces on ${process.platform}`, next: 'They are a part of Linux.' }
  const bwrap = search
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'bwrap'))
    .find(isExecutable)
  if (bwrap === undefined)
    return { missing: 'bubblewrap is not installed', next: 'Install it, as in: apt-get install bubblewrap' }
  if (!existsSync(CHILDREN))
    return { missing: 'the kernel does not tell who started whom', next: 'It takes one with CONFIG_PROC_CHILDREN.' }
  if (process.getuid?.() === 0 && complainOf({ bwrap, user: NOBODY }, root) === undefined)
    return { bwrap, user: NOBODY }
  const complaint = complainOf({ bwrap }, root)
  if (complaint === undefined) return { bwrap }
  const next =
    'It takes bubblewrap 0.8 and a kernel that lets it make namespaces; on Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0'
  return { missing: `bubblewrap does not shut anything in here (${complaint})`, next }
}

/** What is said where a wall does not stand; undefined where it does. */
function complainOf(wall: Sandbox, root: string): string | undefined {
  const opening = { readable: [root], writable: [], folder: '/tmp/proven', network: 'own' } as const
  const [program, ...args] = sandboxCommand(wall, opening)
  const { status, stderr, error } = spawnSync(program, [...args, 'ls', root], { encoding: 'utf8' })
  return status === 0 ? undefined : (error?.message ?? stderr.trim())
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(String(Object(error).code))) return false
    throw error
  }
}
