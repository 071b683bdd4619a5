import { statfsSync } from 'node:fs'

import { isGone } from './proc.ts'
import { findInit, type ProcessGroup } from './process-tree.ts'

/** The type of a file system in memory: see statfs(2). */
const TMPFS = 0x0102_1994

/**
 * Counts the files and folders in the working directory of a sandboxed program, empty ones included: each takes memory of the
 * kernel that no other limit counts. Returns 0 before the directory exists and after it is gone.
 */
export function countFiles({ group, folder, sandboxed }: ProcessGroup): number {
  const init = sandboxed ? findInit(group) : undefined
  if (init === undefined) return 0
  try {
    const { type, files, ffree } = statfsSync(`/proc/${init}/root${folder}`)
    // Until the sandbox has its own root, this is a folder of the machine.
    return type === TMPFS ? files - ffree : 0
  } catch (error) {
    if (isGone(error)) return 0
    throw error
  }
}
