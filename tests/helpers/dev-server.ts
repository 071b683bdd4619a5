import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { ROOT } from './project.ts'
import { startServer } from './serve.ts'

export interface DevServer {
  /** Ends with a slash. */
  url: string
  /** What it has printed so far. */
  output: () => string
  stop: () => void
}

/**
 * Starts `vitepress dev` in a project, on a free loopback port, and waits until it listens.
 * @param host the command line option for the host, or nothing
 */
export async function startDevServer(root: string, host = ['--host', '127.0.0.1']): Promise<DevServer> {
  const port = await freePort()
  const vitepress = path.join(ROOT, 'node_modules/vitepress/bin/vitepress.js')
  const args = [vitepress, 'dev', ...host, '--port', port, '--strictPort']
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  server.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  const url = `http://${host.at(-1) ?? 'localhost'}:${port}/`
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error(`vitepress dev exits with ${server.exitCode}`)
    await sleep(50)
  }
  return { url, output: () => output, stop: () => void server.kill() }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}

async function freePort(): Promise<string> {
  const { url, close } = await startServer(() => {})
  close()
  return new URL(url).port
}
