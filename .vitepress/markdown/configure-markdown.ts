import type MarkdownIt from 'markdown-it'

import type { Downloads } from '../export/downloads.ts'
import { chinesePlugin } from './chinese/chinese-plugin.ts'
import { correctionsPlugin } from './corrections/corrections-plugin.ts'
import { featuresPlugin } from './features/features-plugin.ts'
import { downloadsPlugin } from './downloads/downloads-plugin.ts'
import type { Repository } from '../../scripts/git/repository.ts'
import { runPlugin } from './run/run-plugin.ts'
import { selfTestPlugin } from './self-test/self-test-plugin.ts'

interface MarkdownOptions {
  /** The project's root, absolute. */
  root: string
  /** The site's, with slashes around. */
  base: string
  /** Undefined if the site was built without downloads. */
  downloads?: Downloads
  /** Examples that fail just now; see run-plugin.ts. */
  failures?: ReadonlyMap<string, string>
  /** Where examples can be edited, if that is known. */
  repository?: Repository
}

/** Teaches a Markdown parser all that the book's pages have beyond VitePress's own Markdown. */
export function configureMarkdown(
  md: MarkdownIt,
  { root, base, downloads, failures, repository }: MarkdownOptions,
): void {
  chinesePlugin(md)
  runPlugin(md, { root, failures, repository })
  featuresPlugin(md, { root })
  correctionsPlugin(md, { root })
  selfTestPlugin(md, { root })
  downloadsPlugin(md, { root, base, downloads })
}
