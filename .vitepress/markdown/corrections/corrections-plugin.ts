import type MarkdownIt from 'markdown-it'

import { directivePlugin } from '../directive/directive-plugin.ts'
import { PageError } from '../directive/page-error.ts'
import { findRuns } from '../../../scripts/content/find-runs.ts'
import { CORRECTIONS, loadCorrections } from './load-corrections.ts'
import { renderClaims, renderSummary } from './render-corrections.ts'

/**
 * Turns `::: corrections <subject>` into the claims of `docs/corrections.yaml` about it, each with links to its proof,
 * and `::: corrections` into how many got which verdict. A claim without a run that proves it fails the build.
 */
export function correctionsPlugin(md: MarkdownIt, { root }: { root: string }): void {
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
      return renderClaims(claims, { language, base, messages, runs: findRuns(root, language) }, state)
    },
  })
}
