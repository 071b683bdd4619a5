import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Localized } from '../../scripts/content/contents.ts'
import type { PageReader } from '../../scripts/content/page-reader.ts'
import { runAddress } from '../../scripts/content/run-directive.ts'
import { findRunTargets } from '../../scripts/content/run-targets.ts'
import { html } from '../../scripts/util/html.ts'
import { messagesFor } from '../messages/messages-for.ts'

interface RunAddressesOptions {
  /** The project's root, absolute. */
  root: string
  /** The folder of the built site. */
  outDir: string
  reader: PageReader
}

/** Writes a file for the permanent address of each run, `run/<chapter>/<slug>.html`, which leads to its place in the book. */
export async function writeRunAddresses({ root, outDir, reader }: RunAddressesOptions): Promise<void> {
  const files = (['zh', 'en'] as const).flatMap((language) =>
    [...findRunTargets(root, reader, language)].map(([id, target]) => ({
      file: path.join(outDir, `${runAddress(id, language)}.html`),
      content: renderRedirect(target, language),
    })),
  )
  for (const { file } of files) await mkdir(path.dirname(file), { recursive: true })
  await Promise.all(files.map(({ file, content }) => writeFile(file, content)))
}

/** Not every host can answer with a redirect; every browser follows this one, without JavaScript, too. */
function renderRedirect(target: string, language: keyof Localized): string {
  // From run/<chapter>/<slug> up to the root of the language.
  const href = `../../${target}`
  const { goOn } = messagesFor(language).site
  const head = html`<meta charset="utf-8"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${href}"><title>${target}</title>`
  return `<!doctype html>${html`<html lang="${language}"><head>${head}</head><body><a href="${href}">${goOn}</a></body></html>`}\n`
}
