import { randomUUID } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a file so that it is either as before or whole, whenever the process is killed.
 * @param scratch a folder on the same file system, where an unfinished file may be left
 */
export async function writeWhole(file: string, text: string, scratch: string): Promise<void> {
  const unfinished = path.join(scratch, `${randomUUID()}.unfinished`)
  const handle = await open(unfinished, 'wx')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
}
