import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import type { Problem } from '../../util/problem.ts'
import type { Book } from './load-book.ts'
import { collectParts, decodeAddress } from './collect-parts.ts'

const FOLDERS = ['.', '.github']
const RE_OUTSIDE = /^(?:[a-z][a-z+.-]*:|#)/i

/** Checks that links in README.md, CONTRIBUTING.md and the like lead to existing files. */
export function checkFiles({ root, md }: Book): Problem[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)))
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const source = readFileSync(path.join(root, file), 'utf8')
      const { links, images } = collectParts(md.parse(source, {}), source, source)
      const targets = [
        ...links.map(({ href, line }) => ({ href, line })),
        ...images.map(({ src, line }) => ({ href: src, line })),
      ]
      return targets
        .filter(({ href }) => !RE_OUTSIDE.test(href))
        .filter(({ href }) => !existsSync(path.join(root, path.dirname(file), decodeAddress(href.replace(/#.*/, '')))))
        .map(({ href, line }) => ({
          file,
          line,
          message: `${href} does not exist.`,
          next: 'Name a file relative to this one.',
        }))
    })
}
