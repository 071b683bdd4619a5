import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Highlighter } from 'shiki'

import { openContentCache } from '../../scripts/util/content-cache.ts'
import { digest } from '../../scripts/util/digest.ts'

/** Its contents decide, besides the installed packages, what highlighted code looks like. */
const TRANSFORMERS = path.join(import.meta.dirname, 'run/code-transformers.ts')

/**
 * Makes the highlighter of VitePress highlight each text once: both languages show the same programs, and the search index
 * reads them again. A build keeps the results for the next one.
 * @param root the project's, absolute
 */
export function createHighlighting(root: string) {
  const parts = [readFileSync(path.join(root, 'package-lock.json')), readFileSync(TRANSFORMERS)]
  const cache = openContentCache(path.join(root, '.cache/highlighted.json'), digest(parts))
  return {
    /** For `markdown.shikiSetup` of VitePress. */
    setUp(highlighter: Highlighter): void {
      const highlight = highlighter.codeToHtml
      highlighter.codeToHtml = (code, options) =>
        cache.get([code, JSON.stringify(options)], () =>
          // On a busy machine a time limit would leave the end of a line without colors.
          highlight(code, { ...options, tokenizeTimeLimit: 0 }),
        )
    },
    save: cache.save,
  }
}
