import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a file atomically: it has its old or its complete new content even if the process is killed.
 * @param scratch a folder on the same file system, where an unfinished file may be left by a killed process
 */
export async function writeFileAtomic(file: string, text: string, scratch: string): Promise<void> {
  const unfinished = path.join(scratch, `${randomUUID()}.unfinished`)
  try {
    await writeFile(unfinished, text, { flag: 'wx', flush: true })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
