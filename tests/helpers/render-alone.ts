import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMarkdownRenderer, disposeMdItInstance } from 'vitepress'

import { DIRECTIVES, addDirectiveSyntax } from '../../scripts/content/directives.ts'

/**
 * Creates a function that renders a page as VitePress does without this book's rules, and compiles it by Vue.
 * @returns what goes wrong: an error or the warnings; empty if the page can be shown
 */
export async function createLoneRenderer(root: string): Promise<(source: string) => Promise<string[]>> {
  disposeMdItInstance()
  const md = await createMarkdownRenderer(root, {
    highlight: (code) => `<pre v-pre><code>${code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code></pre>`,
    config: (parser) => DIRECTIVES.forEach((name) => addDirectiveSyntax(parser, name)),
  })
  return async (source) => {
    const problems: string[] = []
    try {
      const html = await md.renderAsync(source, {
        path: `${root}/en/a/x.md`,
        relativePath: 'en/a/x.md',
        cleanUrls: true,
      })
      const app = createSSRApp({ template: `<div>${html}</div>` })
      app.config.warnHandler = (message) => problems.push(message)
      await renderToString(app)
    } catch (error) {
      problems.push(String(error))
    }
    return problems
  }
}
