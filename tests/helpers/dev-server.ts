import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { ROOT } from './project.ts'

export interface DevServer {
  /** With a slash at its end. */
  url: string
  stop: () => void
}

/** Starts `vitepress dev` in a project, on a free port of the loopback, and returns when it listens. */
export async function startDevServer(root: string): Promise<DevServer> {
  const port = String(await freePort())
  const vitepress = path.join(ROOT, 'node_modules/vitepress/bin/vitepress.js')
  const args = [vitepress, 'dev', '--host', '127.0.0.1', '--port', port, '--strictPort']
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) => server.stdout.on('data', (text) => String(text).includes('Local:') && resolve()))
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.kill() }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}
