import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Localized } from '../../scripts/content/contents.ts'
import { ICONS, MANIFESTS, TOUCH_ICON, webManifest } from './web-manifest.ts'

interface AppOptions {
  /** The project's root, absolute. */
  root: string
  outDir: string
  /** The site's, with slashes around. */
  base: string
  names: Record<keyof Localized, { title: string; description: string }>
}

const RE_SVG = /<svg[^>]*>([^]*)<\/svg>/
const UNITS = 32

/** Writes what makes the site an app that can be installed: a manifest in each language, and its icons. */
export async function writeApp({ root, outDir, base, names }: AppOptions): Promise<void> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const [, mark = ''] = RE_SVG.exec(await readFile(path.join(root, 'docs/public/icon.svg'), 'utf8')) ?? []
  await mkdir(path.join(outDir, 'icons'), { recursive: true })
  await Promise.all([
    ...(['zh', 'en'] as const).map(async (language) => {
      const file = path.join(outDir, MANIFESTS[language])
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, JSON.stringify(webManifest(language, names[language], base)))
    }),
    ...[...ICONS, { ...TOUCH_ICON, purpose: 'maskable' }].map(async ({ file, size, ...rest }) => {
      const svg =
        'purpose' in rest ? onGround(mark) : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${mark}</svg>`
      const image = await renderAsync(svg, { fitTo: { mode: 'width', value: size } })
      await writeFile(path.join(outDir, file), image.asPng())
    }),
  ])
}

/** The mark in the middle of a white square that may be cut round. */
function onGround(mark: string): string {
  const room = UNITS * 0.3
  const side = UNITS + 2 * room
  const ground = `<rect x="${-room}" y="${-room}" width="${side}" height="${side}" fill="#fff"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-room} ${-room} ${side} ${side}">${ground}${mark}</svg>`
}
