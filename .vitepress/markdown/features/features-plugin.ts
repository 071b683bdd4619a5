import type MarkdownIt from 'markdown-it'

import { directivePlugin } from '../directive/directive-plugin.ts'
import { viewFeatures } from './features-view.ts'
import { PageError } from '../directive/page-error.ts'
import { renderFeatures } from './render-features.ts'

/** Turns `::: features <example>` into a table of features and versions, from what the example's runs found. */
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
