import type MarkdownIt from 'markdown-it'

import type { Downloads } from '../../export/downloads.ts'
import { directivePlugin } from '../directive/directive-plugin.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { renderDownloads } from './render-downloads.ts'

interface DownloadsOptions {
  /** Absolute path of the project. */
  root: string
  /** Base path of the site, with slashes at both ends. */
  base: string
  /** Undefined if the site was built without downloads. */
  downloads?: Downloads
}

/** Replaces `::: downloads` with the table of downloads: formats, languages and sizes. */
export function downloadsPlugin(md: MarkdownIt, { root, base, downloads }: DownloadsOptions): void {
  directivePlugin(md, {
    name: 'downloads',
    root,
    expand({ info, messages, language }, state) {
      if (info.trim() !== 'downloads')
        throw new PageError('::: downloads takes no arguments. Delete the text after it.')
      return renderDownloads(downloads, { messages: messages.downloads, language, base }, state)
    },
  })
}
