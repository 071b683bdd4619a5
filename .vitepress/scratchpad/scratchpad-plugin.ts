import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'

import type { Plugin } from 'vite'

import { createHandler } from './request-handler.ts'
import { createScratchpad } from './scratchpad.ts'
import type { ScratchpadResponse, ScratchpadRequest } from '../../scripts/contracts/scratchpad.ts'
import { SWITCHED_OFF, isLoopback } from './check-request.ts'
import { renderProgram } from './render-program.ts'

/** Where the pages post programs to, below the site's base. */
const ADDRESS = '__scratchpad'

/**
 * In the dev server: runs programs that are typed into the page on the real Node.js, and shows them as the book shows its
 * examples. They are written to the cache folder only.
 * @param root the project's, absolute
 */
export function scratchpadPlugin(root: string): Plugin {
  const lab = createScratchpad(root)
  /** What the last runs became, by the addresses that they are imported from. */
  const components = new Map<string, string>()
  return {
    name: 'run:lab',
    apply: 'serve',
    resolveId: (id) => (components.has(id) ? id : undefined),
    load: (id) => components.get(id),
    configureServer({ config, httpServer, middlewares }) {
      const boundTo = (): string | undefined => addressOf(httpServer)
      const site = config.vitepress
      if (!site) throw new TypeError('the lab is part of a VitePress site')
      const answer = async (asked: ScratchpadRequest, gone: AbortSignal): Promise<ScratchpadResponse | undefined> => {
        if ('stop' in asked) return void lab.stop()
        return lab.run(
          asked,
          async (scratch) => {
            const address = `/@scratchpad/${randomUUID()}.vue`
            components.set(address, await renderProgram(scratch, asked.language, site))
            return address
          },
          gone,
        )
      }
      const handle = createHandler({ boundTo, answer })
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

/** Where a server listens, as soon as it does. */
function addressOf(server: Pick<Server, 'address'> | null): string | undefined {
  const address = server?.address()
  return typeof address === 'object' ? address?.address : undefined
}
