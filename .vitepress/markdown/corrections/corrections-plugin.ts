import type MarkdownIt from 'markdown-it'

import { directivePlugin } from '../directive/directive-plugin.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import type { PageReader } from '../../../scripts/content/page-reader.ts'
import { CORRECTIONS, loadCorrections } from './load-corrections.ts'
import { renderClaims, renderSummary } from './render-corrections.ts'

/**
 * Expands `::: corrections <subject>` to the claims of `docs/corrections.yaml` on that subject, each with links to its proof,
 * and `::: corrections` to the number of claims per verdict. A claim whose proof no page shows fails the build.
 */
export function correctionsPlugin(md: MarkdownIt, { root, reader }: { root: string; reader: PageReader }): void {
  directivePlugin(md, {
    name: 'corrections',
    root,
    expand({ info, messages, language, base, onFile }, state) {
      const [, subject, ...rest] = info.trim().split(/\s+/)
      onFile(CORRECTIONS)
      const corrections = loadCorrections(root)
      if (subject === undefined) return renderSummary([...corrections.values()].flat(), messages, state)
      const claims = corrections.get(subject)
      if (!claims || rest.length > 0)
        throw new PageError(`Write ::: corrections, or with one of: ${[...corrections.keys()].join(', ')}.`)
      return renderClaims(claims, { language, base, messages, runs: reader.runsIn(language) }, state)
    },
  })
}
