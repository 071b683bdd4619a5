import type { Plugin } from 'vite'

import { BASES } from '../../scripts/content/contents.ts'
import type { PageReader } from '../../scripts/content/page-reader.ts'
import { findRunTargets } from '../../scripts/content/run-targets.ts'

const RE_ADDRESS = /^\/(?:(en)\/)?run\/([^/?#]+\/[^/?#]+?)(?:\.html)?(?:[?#]|$)/

/** Answers permanent addresses of runs in the dev server with a redirect; a built site has a file for each. */
export function runAddressesPlugin(root: string, reader: Promise<PageReader>): Plugin {
  return {
    name: 'run-addresses',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [, english, id] = RE_ADDRESS.exec(request.url ?? '') ?? []
        if (id === undefined) return next()
        const language = english ? 'en' : 'zh'
        reader.then((known) => {
          const target = findRunTargets(root, known, language).get(id)
          if (target === undefined) return next()
          response.writeHead(302, { location: BASES[language] + target }).end()
        }, next)
      })
    },
  }
}
