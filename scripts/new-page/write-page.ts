import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { RECORDING_SUFFIX } from '../example/example.ts'
import { InputError } from '../util/problem.ts'
import { CONTENTS_FILE, addPage, formatContents, readContents, type PagePosition } from '../content/contents-file.ts'

/**
 * Writes the files of a new page and its entry in the table of contents. Overwrites nothing: if one of the files exists, it
 * writes none.
 * @param files texts by their paths from the root
 * @throws InputError that names the file which is there
 */
export async function writePage(root: string, files: Record<string, string>, place: PagePosition): Promise<void> {
  const taken = findTaken(root, `examples/${place.chapter}/${place.slug}`, Object.keys(files))
  if (taken !== undefined)
    throw new InputError({ file: taken, message: 'this exists already.', next: 'Choose another name, or edit it.' })
  const made: string[] = []
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, name)
      const folder = await mkdir(path.dirname(file), { recursive: true })
      if (folder !== undefined) made.push(folder)
      await writeFile(file, text, { flag: 'wx' })
      made.push(file)
    }
    await writeFile(path.join(root, CONTENTS_FILE), await formatContents(addPage(readContents(root), place)))
  } catch (error) {
    await Promise.all(made.map((each) => rm(each, { recursive: true, force: true })))
    throw error
  }
}

/** Another form of the example counts as taken, and so does an orphaned recording. */
function findTaken(root: string, stem: string, files: string[]): string | undefined {
  const forms = ['.ts', '.mts', '.cts', '', RECORDING_SUFFIX].map((suffix) => stem + suffix)
  return [...forms, ...files].find((name) => existsSync(path.join(root, name)))
}
