import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

import { imageSize } from 'image-size'

import type { Problem } from '../../util/problem.ts'
import { listFiles } from '../../util/list-files.ts'
import { decodeAddress } from './collect-parts.ts'
import type { Book } from './load-book.ts'

/** KiB per image: the budget of a page's HTML. */
const MOST_KIB = 300
/** Pixels: twice the widest column of the site. */
const MOST_WIDTH = 1800

const FOLDERS = ['docs', '.github']
const RE_IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i

/** Images that a page refers to by an address of another site, which no check requests. */
const RE_OUTSIDE = /^(?:[a-z][a-z+.-]*:|\/\/)/i

/** Checks that images exist, are small, no wider than a page shows them, and have alternative text. */
export function checkImages({ root, pages }: Book): Problem[] {
  const files = FOLDERS.flatMap((folder) => listFiles(root, folder)).filter((file) => RE_IMAGE.test(file))
  const next = 'Describe what it shows: ![description](…)'
  const wordless = pages.flatMap(({ file, images }) =>
    images
      .filter(({ alt }) => alt.trim() === '')
      .map(({ src, line }) => ({ file, line, message: `the image ${src} has no alternative text.`, next })),
  )
  return [
    ...files.flatMap((file) => checkSize(root, file)),
    ...wordless,
    ...pages.flatMap((page) => findMissing(root, page)),
  ]
}

function findMissing(root: string, { file, images }: Book['pages'][number]): Problem[] {
  const next = 'Name a file in docs/public, as in /picture.svg, or beside the page, as in ./picture.svg.'
  return images
    .filter(({ src }) => !RE_OUTSIDE.test(src))
    .filter(({ src }) => {
      const name = decodeAddress(src)
      const folder = name.startsWith('/') ? 'docs/public' : path.dirname(file)
      return !statSync(path.join(root, folder, name), { throwIfNoEntry: false })?.isFile()
    })
    .map(({ src, line }) => ({ file, line, message: `the image ${src} does not exist.`, next }))
}

function checkSize(root: string, file: string): Problem[] {
  const weight = Math.ceil(statSync(path.join(root, file)).size / 1024)
  const width = widthOf(path.join(root, file))
  if (width === undefined) return [{ file, message: 'this is not an image.', next: 'Save it again, or delete it.' }]
  const problems: Problem[] = []
  if (weight > MOST_KIB) {
    const message = `${weight} KiB is too large; the limit is ${MOST_KIB} KiB.`
    problems.push({ file, message, next: 'Crop it, or save it as WebP.' })
  }
  if (width > MOST_WIDTH && !file.endsWith('.svg')) {
    const message = `${width} pixels is too wide; a page shows at most ${MOST_WIDTH} pixels.`
    problems.push({ file, message, next: 'Scale it down.' })
  }
  return problems
}

/** Returns the width in pixels; undefined if the file is not an image of its type. */
function widthOf(file: string): number | undefined {
  try {
    return imageSize(readFileSync(file)).width
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}
