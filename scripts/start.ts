/**
 * `npm start`: serves the book from its recordings at once, and verifies every example meanwhile. `npm run dev` only serves.
 * Exit codes: 1 the server cannot start; 2 wrong usage; 130 or 143 interrupted.
 */
import { createServer as createSocket } from 'node:net'
import path from 'node:path'

import { createServer } from 'vitepress'

import { readArgs, runCommand, UsageError } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'
import { runScript } from './cli/run-script.ts'
import { TRUST } from './sandbox/choose-sandbox.ts'

const root = path.resolve(import.meta.dirname, '..')
const HOST = 'localhost'
const PORT = 5173
const MAX_PORT = 65_535
/** The verification leaves the processor to the server. */
const NICE = 10

const USAGE = `npm start -- [options]
npm run dev -- [options]

Serves the book on this machine from its recordings within seconds. npm start verifies every example meanwhile, which takes
about two minutes the first time. Both write into .cache and .vitepress/cache only, except that saving an example runs it,
writes its recording, and updates the page that shows it.

  --port <number>   the port (default ${PORT}); if it is taken, the next free one
  --no-verify       only serve, as npm run dev does
  --trust           without a sandbox, run all programs: they can do what you can do on this machine. A file that git does not
                    know, or that a checkout changed, still runs only after a question

Exit code: 1 the server cannot start; 2 wrong usage. End it with Ctrl-C.`

const OPTIONS = {
  port: { type: 'string' },
  verify: { type: 'boolean', default: true },
  trust: { type: 'boolean' },
} as const

await runCommand(
  'start',
  async (_args, abort) => {
    const { values } = readArgs({ options: OPTIONS, allowNegative: true })
    if (values.trust) process.env[TRUST] = '1'
    const port = await findPort(parsePort(values.port ?? String(PORT)))
    const server = await createServer(root, { host: HOST, port, strictPort: true })
    await server.listen()
    stdout.print(formatAddresses(`http://${HOST}:${port}/`, process.env['LC_ALL'] || process.env['LANG'] || ''))
    if (values.verify) await verify(abort)
    await ended(abort)
    await server.close()
  },
  USAGE,
)

function parsePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port <= MAX_PORT) return port
  throw new UsageError(`--port takes a number from 1 to ${MAX_PORT}, not "${text}".`)
}

/** Returns the first free port from this one on, and says so if it is another. */
async function findPort(first: number): Promise<number> {
  let port = first
  while (port < MAX_PORT && !(await isFree(port))) port += 1
  if (port !== first)
    stdout.print(`Port ${first} is taken, so the book uses ${port}. Choose one: npm start -- --port <number>`)
  return port
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket()
    socket.once('error', () => resolve(false))
    socket.listen(port, HOST, () => socket.close(() => resolve(true)))
  })
}

/** The addresses of both languages, the reader's first. */
function formatAddresses(address: string, locale: string): string {
  const lines = [`  中文      ${address}`, `  English   ${address}en/`]
  return ['', ...(locale.startsWith('zh') ? lines : lines.toReversed()), ''].join('\n')
}

async function verify(abort: AbortSignal): Promise<void> {
  const exitCode = await runScript(root, ['scripts/run.ts', 'verify'], { abort, nice: NICE })
  if (abort.aborted) return
  const [verdict, next] =
    exitCode === 0
      ? ['Every example did what is recorded.', 'The other versions of Node.js: npm run verify -- --node all.']
      : ['Not every example ran and did what is recorded: see above.', 'The pages show the recordings.']
  stdout.print(`${verdict} ${next}\nThe book is served until you press Ctrl-C.`)
}

function ended(abort: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (abort.aborted) resolve()
    abort.addEventListener('abort', () => resolve(), { once: true })
  })
}
