import path from 'node:path'

import type { Example } from '../example/example.ts'
import { manifestsOf } from '../example/manifests.ts'
import { MANIFEST, type Program } from './program.ts'

/**
 * Returns an example as it stands, for a sandbox that shows the program single files: there it finds its own and no others.
 * @param root the folder that contains `examples/`, absolute
 */
export function sourceProgram({ files }: Example, root: string): Program {
  const fileOf = (file: string): string => path.join(root, file)
  const [manifest] = manifestsOf(root)
  return {
    folder: root,
    shown: [...files, ...(manifest === undefined ? [] : [manifest])].map((file) => {
      return { source: fileOf(file), target: fileOf(file === manifest ? MANIFEST : file) }
    }),
    fileOf,
    paths: [[root, '']],
    names: [],
  }
}
