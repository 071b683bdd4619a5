import path from 'node:path'

import { defineConfig } from 'vitepress'

import { locales } from './locales.ts'
import { correctionsPlugin } from './markdown/corrections/corrections-plugin.ts'
import { featuresPlugin } from './markdown/features/features-plugin.ts'
import { lineNumbers } from './markdown/run/line-numbers.ts'
import { markedLines } from './markdown/run/marked-lines.ts'
import { runPlugin } from './markdown/run/run-plugin.ts'
import { selfTestPlugin } from './markdown/self-test/self-test-plugin.ts'
import { headOf } from './publish/head-of.ts'
import { readSiteAddress } from './publish/site-address.ts'
import { writeTwins } from './publish/write-twins.ts'
import { search } from './search/search.ts'
import { examplesPlugin } from './vite/examples-plugin.ts'
import { copySources, sourcesPlugin } from './vite/sources-plugin.ts'

const root = path.resolve(import.meta.dirname, '..')
const failures = new Map<string, string>()
const address = readSiteAddress(process.env['SITE_URL'])
const base = address?.base ?? '/'

export default defineConfig({
  srcDir: 'docs',
  base,
  rewrites: { 'zh/:page*': ':page*' },
  cleanUrls: true,
  locales,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}icon.svg` }]],
  themeConfig: { logo: '/icon.svg', search: { provider: 'local', options: search } },
  markdown: {
    config(md) {
      runPlugin(md, { root, failures })
      featuresPlugin(md, { root })
      correctionsPlugin(md, { root })
      selfTestPlugin(md, { root })
    },
    codeTransformers: [lineNumbers(), markedLines('stderr'), markedLines('differs')],
  },
  vite: { plugins: [examplesPlugin({ root, failures }), sourcesPlugin(root)] },
  ...(address && { sitemap: { hostname: address.href } }),
  transformHead: ({ pageData }) => (address && pageData.relativePath !== '404.md' ? headOf(pageData, address) : []),
  async buildEnd({ outDir }) {
    await copySources(root, outDir)
    await writeTwins({ root, outDir, address: address?.href ?? '/' })
  },
})
