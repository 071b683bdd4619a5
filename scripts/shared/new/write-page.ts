import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { findExample } from '../example/discover.ts'
import { InputError } from '../problem.ts'
import { CONTENTS_FILE, addPage, formatContents, readContents } from './contents-file.ts'
import type { Place } from './contents-file.ts'

/**
 * Writes the files of a new page, and its line in the table of contents. Nothing is overwritten: where one of the files
 * is there already, none is written.
 * @param files texts by their paths from the root
 * @throws InputError that names the file which is there
 */
export async function writePage(root: string, files: Record<string, string>, place: Place): Promise<void> {
  const taken = findExample(root, `${place.chapter}/${place.slug}`)?.entry ?? findTaken(root, Object.keys(files))
  if (taken !== undefined)
    throw new InputError({ file: taken, message: 'this is there already.', next: 'Choose another name, or edit it.' })
  const written: string[] = []
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text, { flag: 'wx' })
      written.push(file)
    }
    await writeFile(path.join(root, CONTENTS_FILE), await formatContents(addPage(readContents(root), place)))
  } catch (error) {
    await Promise.all(written.map((file) => rm(file)))
    throw error
  }
}

function findTaken(root: string, files: string[]): string | undefined {
  return files.find((name) => existsSync(path.join(root, name)))
}
