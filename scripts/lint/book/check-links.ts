import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { suggest } from '../../util/suggest.ts'
import type { Problem } from '../../util/problem.ts'
import { BASES } from '../../content/contents.ts'
import type { Book } from './load-book.ts'
import { collectParts, decodeAddress } from './collect-parts.ts'
import type { CheckedPage } from './read-page.ts'
import { readText } from '../../util/read-text.ts'

/** Endings of links that are not part of an address. */
const RE_ENDING = /(?:(?<=\/)index)?(?:\.html|\.md)?$/
const RE_INDEX = /(?:^|(?<=\/))index$/
const RE_OUTSIDE = /^[a-z][a-z+.-]*:|^\/\//i
/** Links in other files that lead to no file. */
const RE_ELSEWHERE = /^(?:[a-z][a-z+.-]*:|#)/i

/** Checks that links between pages lead to existing pages and anchors. It requests no other site. */
export function checkLinks({ pages, unread, root }: Book): Problem[] {
  const byAddress = new Map(pages.map((page) => [addressOf(page), page]))
  // A link to a page that cannot be read is checked once it can.
  const isUnknown = (address: string): boolean => unread.some((file) => addressOfFile(file) === address)
  return pages.flatMap((page) =>
    page.links.flatMap(({ href, line }) => {
      if (RE_OUTSIDE.test(href)) return []
      const { pathname, hash } = new URL(href, `https://book${addressOf(page)}`)
      const address = decodeAddress(pathname).replace(RE_ENDING, '')
      const target = byAddress.get(address)
      if (!target && (isUnknown(address) || existsSync(path.join(root, 'docs/public', decodeAddress(pathname)))))
        return []
      const problemOf = (message: string, name: string, known: string[]): Problem[] => [
        { file: page.file, line, message: `the link ${href}${message}`, next: suggest(name, known) },
      ]
      if (!target) return problemOf(' leads to no page.', address, [...byAddress.keys()])
      const anchor = decodeAddress(hash.slice(1))
      if (anchor === '' || target.anchors.has(anchor)) return []
      const places = [...target.anchors].filter((each) => !each.startsWith('run-'))
      return problemOf(`: ${target.file} has no #${anchor}.`, anchor, places)
    }),
  )
}

function addressOf({ language, id }: Pick<CheckedPage, 'language' | 'id'>): string {
  return BASES[language] + id.replace(RE_INDEX, '')
}

function addressOfFile(file: string): string {
  return file.replace(/^docs\/(?:zh\/|(?=en))/, '/').replace(/(?:index)?\.md$/, '')
}

const FOLDERS = ['.', '.github']

/** Checks that links in README.md, CONTRIBUTING.md and the like lead to existing files. */
export function checkFiles({ root, md }: Book): Problem[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)))
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const source = readText(path.join(root, file))
      const { links, images } = collectParts(md.parse(source, {}), source, source)
      const targets = [...links, ...images.map(({ src, line }) => ({ href: src, line }))]
      const next = 'Name a file relative to this one.'
      return targets
        .filter(({ href }) => !RE_ELSEWHERE.test(href))
        .filter(({ href }) => !existsSync(path.join(root, path.dirname(file), decodeAddress(href.replace(/#.*/, '')))))
        .map(({ href, line }) => ({ file, line, message: `${href} does not exist.`, next }))
    })
}
