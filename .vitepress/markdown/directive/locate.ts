import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { StateCore, Token } from 'markdown-it'

import { linesOf, type ReaderEnv } from '../../../scripts/content/page-reader.ts'

/** The part of VitePress's page environment that plugins use. */
export interface PageEnv extends ReaderEnv {
  /** The page's file, absolute. */
  realPath?: string
  /** The same while VitePress reads the page for the search index. */
  path?: string
  /** Key of the page's language in VitePress's `locales`. */
  localeIndex?: string
  /** Files that the page depends on, absolute. */
  includes?: string[]
}

/**
 * Returns the file of a page, from the root, and the line of a block or of a text in it. VitePress cuts the front matter off
 * before parsing; lines count in the page's file.
 */
export function locate(
  { map }: Pick<Token, 'map'>,
  { src, env }: Pick<StateCore, 'src' | 'env'>,
  root: string,
  text = '',
): { file: string; line: number } {
  const { realPath, path: fallback = '' } = env as PageEnv
  const page = realPath ?? fallback
  const cut = linesOf(readFileSync(page, 'utf8')) - linesOf(src)
  const [from, to] = map ?? [0, 0]
  const within = src
    .split('\n')
    .slice(from, to)
    .findIndex((line) => line.includes(text))
  return { file: path.relative(root, page), line: cut + from + Math.max(within, 0) + 1 }
}
