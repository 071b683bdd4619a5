import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import { imageSize } from 'image-size'

import type { Problem } from '../../util/problem.ts'
import type { Book } from './load-book.ts'

/** Of a file, in KiB: a page must not grow by more than all of its HTML may have. */
const MOST_KIB = 300
/** In pixels: twice the widest column of the site. */
const MOST_WIDTH = 1800

const FOLDERS = ['docs', '.github']
const RE_IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i

/** Images are light, no wider than a page shows them, and say in words what they show. */
export function checkImages({ root, pages }: Book): Problem[] {
  const files = FOLDERS.flatMap((folder) => list(root, folder))
  const wordless = pages.flatMap(({ file, images }) =>
    images
      .filter(({ alt }) => alt.trim() === '')
      .map(({ src, line }) => ({
        file,
        line,
        message: `the image ${src} says nothing to those who do not see it.`,
        next: 'Say what it shows: ![what it shows](…)',
      })),
  )
  return [...files.flatMap((file) => complainOfSize(root, file)), ...wordless]
}

function complainOfSize(root: string, file: string): Problem[] {
  const weight = Math.ceil(statSync(path.join(root, file)).size / 1024)
  const width = widthOf(path.join(root, file))
  if (width === undefined) return [{ file, message: 'this is no image.', next: 'Save it anew, or delete it.' }]
  const isVector = file.endsWith('.svg')
  return [
    ...(weight > MOST_KIB
      ? [
          {
            file,
            message: `${weight} KiB are too many, ${MOST_KIB} are allowed.`,
            next: 'Crop it, or save it as WebP.',
          },
        ]
      : []),
    ...(width > MOST_WIDTH && !isVector
      ? [{ file, message: `${width} pixels are wider than a page, which shows ${MOST_WIDTH}.`, next: 'Scale it down.' }]
      : []),
  ]
}

/** In pixels; undefined for a file that is no image of its kind. */
function widthOf(file: string): number | undefined {
  try {
    return imageSize(readFileSync(file)).width
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

function list(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => RE_IMAGE.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}
