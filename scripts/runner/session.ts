import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { runOnce, startRun } from './run.ts'
import type { Run } from './observe.ts'
import type { Running } from './run.ts'
import type { Task } from './task.ts'

/** Two programs that talk to each other. */
export interface SessionTask {
  server: Task
  client: Task
}

/** What was seen of both; without a client where the server never listened. */
export interface SessionRun {
  server: Run
  client?: Run
  port: number
}

/** How long a server may take for what the client has left it to do, and again to end, in milliseconds. */
const PATIENCE = 2000
/** Below the ports that systems give to outgoing connections, so that none of these can take it. */
const PORTS = { from: 20_000, to: 32_000 }

/**
 * Starts a server on a free port, which is `process.env.PORT` in both programs, runs the client when it listens, and
 * stops the server when the client has ended.
 */
export async function runSession({ server, client }: SessionTask, abort?: AbortSignal): Promise<SessionRun> {
  const port = await freePort()
  const limit = server.header.timeout
  // The server has time to begin to listen, waits for the client, which has all of its time, and then ends.
  const patient = { ...server.header, timeout: 3 * limit }
  const serving = await startRun({ ...server, header: patient, session: { port, announce: true } }, abort)
  const failure = await waitUntilListening(serving, port, limit)
  if (failure !== undefined) {
    serving.stop(failure)
    const run = await serving.ended
    return { server: { ...run, stopped: run.stopped ?? failure }, port }
  }
  const joinNetworkOf = serving.networkPid()
  const part = { port, announce: false, ...(joinNetworkOf !== undefined && { joinNetworkOf }) }
  const seen = await runOnce({ ...client, session: part }, abort)
  return { server: await stopServer(serving), client: seen, port }
}

/** Why the client cannot be run; undefined when it can. */
async function waitUntilListening(serving: Running, port: number, limit: number): Promise<string | undefined> {
  const timer = new AbortController()
  const found = await Promise.race([
    serving.listening,
    serving.ended.then(() => 'it ended before it listened'),
    sleep(limit, `it did not listen within ${limit / 1000} s`, { signal: timer.signal }),
  ])
  timer.abort()
  if (typeof found === 'string') return found
  return found === port ? undefined : `it listens on port ${found}, not on the one that process.env.PORT names`
}

/** An end by the very signal that asks for it is how a server without a handler stops. */
async function stopServer(serving: Running): Promise<Run> {
  await Promise.race([serving.waitUntilIdle(), serving.ended, sleep(PATIENCE, undefined, { ref: false })])
  serving.terminate()
  const timer = setTimeout(() => serving.stop(`it did not end within ${PATIENCE / 1000} s of SIGTERM`), PATIENCE)
  const run = await serving.ended
  clearTimeout(timer)
  return 'signal' in run.status && run.status.signal === 'SIGTERM' ? { ...run, status: { stopped: true } } : run
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from))
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port)
  try {
    await once(probe, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
  probe.close()
  await once(probe, 'close')
  return true
}
