import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { html, trustedHtml, type Html } from '../../scripts/util/html.ts'
import { ICONS, MANIFESTS, TOUCH_ICON, webManifest } from './web-manifest.ts'

const RE_SVG = /<svg[^>]*>([^]*)<\/svg>/
const UNITS = 32

/**
 * Writes the web app manifests and the icons.
 * @param root absolute path of the project
 * @param base base path of the site, with slashes at both ends
 */
export async function writeApp(root: string, outDir: string, base: string): Promise<void> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const [, shapes = ''] = RE_SVG.exec(await readFile(path.join(root, 'docs/public/icon.svg'), 'utf8')) ?? []
  // The project's own picture.
  const logo = trustedHtml(shapes)
  await mkdir(path.join(outDir, 'icons'), { recursive: true })
  await Promise.all([
    ...(['zh', 'en'] as const).map(async (language) => {
      const file = path.join(outDir, MANIFESTS[language])
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, JSON.stringify(webManifest(language, base)))
    }),
    ...[...ICONS, { ...TOUCH_ICON, purpose: 'maskable' }].map(async ({ file, size, ...rest }) => {
      const svg =
        'purpose' in rest
          ? withMargin(logo)
          : html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${logo}</svg>`
      const image = await renderAsync(svg.toString(), { fitTo: { mode: 'width', value: size } })
      await writeFile(path.join(outDir, file), image.asPng())
    }),
  ])
}

/** The logo in the middle of a white square, with a margin for systems that crop the icon to a circle. */
function withMargin(logo: Html): Html {
  const margin = UNITS * 0.3
  const side = UNITS + 2 * margin
  const ground = html`<rect x="${-margin}" y="${-margin}" width="${side}" height="${side}" fill="#fff"/>`
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${side} ${side}">${ground}${logo}</svg>`
}
