import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

interface Limits {
  /** Until the load balancer sends nothing new, in ms. */
  notice: number
  /** Until the process gives up, in ms. */
  deadline: number
}

/** For `node:http`. Call it before the server listens. */
export function shutDownOnSignal(server: Server, limits: Limits) {
  const connections = new Map<Socket, Set<ServerResponse>>()
  const stopping = new AbortController()
  let isPortClosed = false

  server.on('connection', (socket: Socket) => {
    connections.set(socket, new Set())
    socket.on('close', () => connections.delete(socket))
  })

  server.prependListener('request', ({ socket }, response) => {
    const open = connections.get(socket)?.add(response)
    if (open && stopping.signal.aborted) endAfterLast(open)
    response.on('close', () => {
      open?.delete(response)
      if (isPortClosed) endIfFree(socket)
    })
  })

  async function shutDown() {
    if (stopping.signal.aborted) return
    stopping.abort()
    setTimeout(giveUp, limits.deadline).unref()
    for (const open of connections.values()) endAfterLast(open)

    await sleep(limits.notice)
    isPortClosed = true
    NetServer.prototype.close.call(server)
    for (const socket of connections.keys()) endIfFree(socket)
  }

  function endIfFree(socket: Socket) {
    if (connections.get(socket)?.size === 0) socket.destroySoon()
  }

  function giveUp() {
    console.error(`connections still open: ${connections.size}`)
    process.exit(1)
  }

  process.on('SIGTERM', shutDown)
  process.on('SIGINT', shutDown)
  return stopping.signal
}

/** Clients may send several requests before the first answer. */
function endAfterLast(open: Set<ServerResponse>) {
  const earlier = [...open]
  const last = earlier.pop()
  if (!last?.headersSent) last?.setHeader('Connection', 'close')
  for (const response of earlier)
    if (!response.headersSent && response.hasHeader('Connection'))
      response.removeHeader('Connection')
}
