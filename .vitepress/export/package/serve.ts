#!/usr/bin/env node
/**
 * `npx node-proven [--port <n>]`: serves the book to this machine only.
 * Exit codes: 0 stopped by the user; 1 the port is not available; 2 wrong usage.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import sirv from 'sirv'

/** Default port; if it is in use, the system assigns another one. */
const PORT = 8126
const MAX_PORT = 65_535
const USAGE = `Usage: npx node-proven [--port <n>]

Serves "实证 Node.js / Node.js, Proven" on this machine.

  --port <n>  port on 127.0.0.1 (default: ${PORT}, or a free one if it is in use)
  --help      print this help
`

const folder = fileURLToPath(new URL('site/', import.meta.url))
const notFound = readFileSync(new URL('site/404.html', import.meta.url))
const files = sirv(folder, {
  etag: true,
  onNoMatch(_, response) {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(notFound)
  },
})

main()

function main(): void {
  const options = readOptions()
  if (options === undefined) process.exitCode = 2
  else if (options.help) process.stdout.write(USAGE)
  else listen(options.port)
}

function readOptions(): { help: boolean; port?: number } | undefined {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean', default: false } } })
    if (values.port === undefined || (/^\d{1,5}$/.test(values.port) && Number(values.port) <= MAX_PORT)) {
      return { help: values.help, port: values.port === undefined ? undefined : Number(values.port) }
    }
    process.stderr.write(`Invalid --port "${values.port}". Write a number from 0 to ${MAX_PORT}.\n\n${USAGE}`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
  return undefined
}

function listen(port?: number): void {
  const server = createServer((request, response) => files(request, response))
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (port === undefined && error.code === 'EADDRINUSE') return listen(0)
    process.stderr.write(`Cannot listen on 127.0.0.1:${port ?? PORT} (${error.code}). Choose another port: --port 0\n`)
    process.exitCode = 1
    return undefined
  })
  server.listen(port ?? PORT, '127.0.0.1', () => {
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/`
    process.stdout.write(`实证 Node.js: ${url}\nNode.js, Proven: ${url}en/\nCtrl+C stops it.\n`)
  })
}
