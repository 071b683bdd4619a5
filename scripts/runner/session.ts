import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { runOnce, startRun, type Running } from './run.ts'
import type { Run } from './observe.ts'
import type { Task } from './task.ts'

/** A server and its client. */
interface SessionTask {
  server: Task
  client: Task
}

/** The runs of both programs; without the client's if the server never listened. */
interface SessionRun {
  server: Run
  client?: Run
  port: number
}

/** Milliseconds that a server may take to become idle after its client exits, and again to exit. */
const GRACE_PERIOD = 2000
/** Systems assign higher ports to outgoing connections, so none of these can occupy the port. */
const PORTS = { from: 20_000, to: 32_000 }

/**
 * Starts a server on a free port, runs the client once the server listens, and terminates the server after the client has
 * ended. `process.env.PORT` is the port in both programs.
 */
export async function runSession({ server, client }: SessionTask, abort?: AbortSignal): Promise<SessionRun> {
  const port = await freePort()
  const limit = server.header.timeout
  // Its timeout applies to its start; afterwards it also waits for the client and then exits.
  const header = { ...server.header, timeout: 3 * limit }
  const running = await startRun({ ...server, header, session: { port, announce: true } }, abort)
  const failure = await waitUntilListening(running, port, limit)
  if (failure !== undefined) {
    running.stop(failure)
    const run = await running.ended
    return { server: { ...run, stopped: run.stopped ?? failure }, port }
  }
  const joinNetworkOf = running.networkPid()
  const session = { port, announce: false, ...(joinNetworkOf !== undefined && { joinNetworkOf }) }
  const clientRun = await runOnce({ ...client, session }, abort)
  return { server: await stopServer(running), client: clientRun, port }
}

/** Returns why the client cannot run; undefined if it can. */
async function waitUntilListening(running: Running, port: number, limit: number): Promise<string | undefined> {
  const timer = new AbortController()
  const result = await Promise.race([
    running.listening,
    running.ended.then(() => 'it ended before it listened'),
    sleep(limit, `it did not listen within ${limit / 1000} s`, { signal: timer.signal }),
  ])
  timer.abort()
  if (typeof result === 'string') return result
  return result === port ? undefined : `it listens on port ${result}, not on the one that process.env.PORT names`
}

/** SIGTERM kills a server that has no handler for it, which counts as stopped. */
async function stopServer(running: Running): Promise<Run> {
  await Promise.race([running.waitUntilIdle(), running.ended, sleep(GRACE_PERIOD, undefined, { ref: false })])
  running.terminate()
  const timer = setTimeout(
    () => running.stop(`it did not end within ${GRACE_PERIOD / 1000} s of SIGTERM`),
    GRACE_PERIOD,
  )
  const run = await running.ended
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
  await using probe = createServer().listen(port)
  try {
    await once(probe, 'listening')
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
}
