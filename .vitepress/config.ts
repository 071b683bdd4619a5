import path from 'node:path'

import { defineConfig } from 'vitepress'

import { loadDownloads } from './export/downloads.ts'
import { MARKDOWN_OPTIONS } from '../scripts/content/markdown-options.ts'
import { localesFor } from './locales.ts'
import { createHighlighting } from './markdown/highlighting.ts'
import { configureMarkdown } from './markdown/configure-markdown.ts'
import { renameRole, staticRolesPlugin } from './markdown/static-roles.ts'
import { lineNumbers, markedLines, shownAsItIs } from './markdown/run/code-transformers.ts'
import { withContentPolicy } from './publish/content-policy.ts'
import { darkWithoutScript } from './publish/dark-without-script.ts'
import { countFacts } from './publish/count-facts.ts'
import { lightOnPaper } from './publish/light-on-paper.ts'
import { ON_DISK, pageHead } from './publish/page-head.ts'
import { withTitle } from './publish/page-title.ts'
import { publish } from './publish/publish.ts'
import { readSiteAddress } from './publish/site-address.ts'
import { readFrontMatter } from '../scripts/content/front-matter.ts'
import { readPageHistories } from '../scripts/git/history.ts'
import { refuseExecutableFiles } from '../scripts/lint/tree/find-executable-files.ts'
import { findRepository } from '../scripts/git/repository.ts'
import { readText } from '../scripts/util/read-text.ts'
import { prepareFonts } from './fonts/site-fonts.ts'
import { createProgramFiles } from './program-files/program-files-plugin.ts'
import { createQuestionFiles, type Markdown } from './program-files/question-files.ts'
import { search } from './search/search.ts'
import { runAddressesPlugin } from './dev-server/run-addresses-plugin.ts'
import { examplesPlugin } from './dev-server/examples-plugin.ts'
import { noEditorPlugin } from './dev-server/no-editor-plugin.ts'
import { scratchpadPlugin } from './scratchpad/scratchpad-plugin.ts'

const root = path.resolve(import.meta.dirname, '..')
refuseExecutableFiles(root)
const THEME = path.join(root, '.vitepress/theme')
const SEARCH_BOX = path.join(THEME, 'components/SearchBox.vue')
const UNUSED_PART = path.join(THEME, 'lib/unused-part.ts')
const UNUSED_STYLES = path.join(THEME, 'styles/unused-part.css')
const failures = new Map<string, string>()
const address = readSiteAddress(process.env['SITE_URL'])
/** Set for exports: `host` if a server will serve the site, `disk` if it will be read from disk. */
const readFrom = process.env['READ_FROM']
const isForDisk = readFrom === 'disk'
const downloads = readFrom === undefined ? loadDownloads(root) : undefined
const base = isForDisk ? ON_DISK : (address?.base ?? '/')
const highlighting = createHighlighting(root)
const programFiles = createProgramFiles(root)
const repository = isForDisk ? undefined : findRepository(root)
const fonts = await prepareFonts(root)
const historyOf = readPageHistories(root)
const markdown = Promise.withResolvers<Markdown>()
const reader = markdown.promise.then((known) => known.reader)
const questionFiles = createQuestionFiles(root, markdown.promise)

export default defineConfig({
  srcDir: 'docs',
  base,
  rewrites: { 'zh/:page*': ':page*' },
  cleanUrls: !isForDisk,
  // Written after the pages; see .vitepress/publish/write-run-addresses.ts.
  ignoreDeadLinks: [/^\/(?:en\/)?run\//],
  router: { prefetchLinks: !isForDisk },
  // VitePress would insert a <style>, which the content security policy forbids.
  appearance: { disableTransition: false },
  locales: localesFor(repository),
  themeConfig: {
    logo: { src: '/icon.svg', width: 24, height: 24, alt: '' },
    search: { provider: 'local', options: search },
  },
  markdown: {
    ...MARKDOWN_OPTIONS,
    config: (md) =>
      markdown.resolve({
        md,
        reader: configureMarkdown(md, { root, base, downloads, failures, repository, hasRunAddresses: !isForDisk }),
      }),
    shikiSetup: (highlighter) => highlighting.setUp(highlighter),
    codeTransformers: [shownAsItIs(), lineNumbers(), markedLines('stderr'), markedLines('differs')],
  },
  vue: { template: { compilerOptions: { nodeTransforms: [renameRole] } } },
  vite: {
    // Named here: otherwise Vite searches for settings of PostCSS, which are code, beside the pages.
    css: { postcss: { plugins: [darkWithoutScript, lightOnPaper] } },
    // VitePress's own dialog shows headings only.
    resolve: {
      alias: [
        { find: /^.*\/VPLocalSearchBox\.vue$/, replacement: SEARCH_BOX },
        // Each page would load these, and none shows them.
        { find: /^.*\/VP(?:Badge|DocAsideCarbonAds|Footer|Home|Page|Sponsors)\.vue$/, replacement: UNUSED_PART },
        { find: /^.*\/vp-sponsor\.css$/, replacement: UNUSED_STYLES },
        { find: '@fonts', replacement: fonts },
      ],
    },
    // Found only when the search opens; the dev server would then reload the page.
    optimizeDeps: { include: ['minisearch'] },
    plugins: [
      staticRolesPlugin(),
      noEditorPlugin(),
      examplesPlugin({ root, failures }),
      scratchpadPlugin(root),
      programFiles.plugin,
      questionFiles.plugin,
      runAddressesPlugin(root, reader),
    ],
    // In Firefox the origin of files is "null", which isn't a valid base for URLs.
    ...(isForDisk && { build: { modulePreload: false } }),
    define: { __VUE_OPTIONS_API__: false, ...(isForDisk && { 'location.origin': '"file://"' }) },
  },
  ...(address && { sitemap: { hostname: address.href } }),
  transformHead: ({ pageData, assets }) => pageHead(pageData, { base, assets, ...(address && { address }) }),
  async transformPageData({ filePath, ...page }) {
    const file = `docs/${filePath}`
    // VitePress reads another version of YAML, and takes the title for Markdown.
    const own = readFrontMatter(readText(path.join(root, file)), file)
    const known = own.layout === 'home' ? { facts: countFacts(root) } : { history: historyOf(filePath, await reader) }
    const { title = page.title, description = '' } = own
    return { title, description, frontmatter: { ...own, ...known } }
  },
  transformHtml(html, _file, { title }) {
    const titled = withTitle(html, title)
    return isForDisk ? titled : withContentPolicy(titled, address)
  },
  async buildEnd({ outDir }) {
    await Promise.all([programFiles.write(outDir), questionFiles.write(outDir)])
    await highlighting.save()
    if (!isForDisk) await publish({ root, outDir, address, downloads, reader: await reader })
  },
})
