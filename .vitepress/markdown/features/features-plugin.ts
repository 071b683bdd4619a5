import type MarkdownIt from 'markdown-it'

import { directivePlugin } from '../directive/directive-plugin.ts'
import { viewFeatures } from './features-view.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { renderFeatures } from './render-features.ts'

/** Expands `::: features <example>` to a table of features and versions, from the example's recording. */
export function featuresPlugin(md: MarkdownIt, { root }: { root: string }): void {
  directivePlugin(md, {
    name: 'features',
    root,
    expand({ info, messages, base, onFile }, state) {
      const [, id, ...rest] = info.trim().split(/\s+/)
      if (!id || rest.length > 0) throw new PageError('Write ::: features <chapter>/<slug>.')
      return renderFeatures(viewFeatures(id, root, onFile), { base, messages }, state)
    },
  })
}
