import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'

import type { Plugin } from 'vite'
import { createMarkdownRenderer, mergeMarkdownLocales, type SiteConfig } from 'vitepress'

import { html, trustedHtml } from '../../scripts/util/html.ts'
import { createHandler } from './request-handler.ts'
import { createScratchpad } from './scratchpad.ts'
import type { Language } from '../messages/messages.ts'
import { SWITCHED_OFF, isLoopback } from './check-request.ts'
import { SCRATCH_ID } from './write-program.ts'

/** The path to which pages post programs, below the site's base. */
const ADDRESS = '__scratchpad'

/**
 * In the dev server, runs programs that visitors type into the page, and renders them like the examples of the book. It writes
 * into the cache folder only.
 * @param root the project's root, absolute
 */
export function scratchpadPlugin(root: string): Plugin {
  const scratchpad = createScratchpad(root)
  /** The rendered runs, by the addresses from which pages import them. */
  const components = new Map<string, string>()
  return {
    name: 'run:scratchpad',
    apply: 'serve',
    resolveId: (id) => (components.has(id) ? id : undefined),
    load: (id) => components.get(id),
    configureServer({ config, httpServer, middlewares }) {
      const boundTo = (): string | undefined => addressOf(httpServer)
      const site = config.vitepress
      if (!site) throw new TypeError('The scratchpad needs a VitePress site.')
      const handle = createHandler({
        boundTo,
        async answer(request, abort) {
          if ('stop' in request) return void scratchpad.stop()
          const show = async (scratch: string): Promise<string> => {
            const address = `/@scratchpad/${randomUUID()}.vue`
            components.set(address, await renderProgram(scratch, request.language, site))
            return address
          }
          return scratchpad.run(request, show, abort)
        },
      })
      httpServer?.once('listening', () => {
        if (!isLoopback(boundTo())) config.logger.warn(SWITCHED_OFF, { timestamp: true })
      })
      middlewares.use((request, response, next) => {
        if (request.url !== config.base + ADDRESS) return next()
        handle(request, response).catch(next)
      })
    },
  }
}

/**
 * Renders the run of the scratch project as a component, with the Markdown renderer of the site.
 * @param scratch the folder of that project, absolute
 */
async function renderProgram(scratch: string, language: Language, site: SiteConfig): Promise<string> {
  const options = mergeMarkdownLocales(site.markdown, site.site.locales)
  const md = await createMarkdownRenderer(site.srcDir, options, site.site.base, site.logger)
  // The key of the language in VitePress's `locales`.
  const localeIndex = language === 'zh' ? 'root' : 'en'
  const env = { path: scratch, relativePath: 'scratchpad.md', localeIndex, scratch }
  // The output of the site's Markdown renderer.
  const run = trustedHtml(await md.renderAsync(`::: run ${SCRATCH_ID}\n:::\n`, env))
  return html`<template><div class="vp-doc">${run}</div></template>`.toString()
}

/** Returns the address that a server listens on; undefined if it does not listen yet. */
function addressOf(server: Pick<Server, 'address'> | null): string | undefined {
  const address = server?.address()
  return typeof address === 'object' ? address?.address : undefined
}
