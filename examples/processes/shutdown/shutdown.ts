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

/** Call it before the server listens. */
export function shutDownOnSignal(server: Server, limits: Limits) {
  const connections = new Map<Socket, Set<ServerResponse>>()
  const stopping = new AbortController()
  let isPortClosed = false

  server.on('connection', (socket: Socket) => {
    connections.set(socket, new Set())
    socket.on('close', () => connections.delete(socket))
  })

  server.prependListener('request', ({ socket }, response) => {
    connections.get(socket)?.add(response)
    if (stopping.signal.aborted) makeLast(response)
    response.on('close', () => {
      connections.get(socket)?.delete(response)
      if (isPortClosed) endIfFree(socket)
    })
  })

  async function shutDown() {
    if (stopping.signal.aborted) return
    stopping.abort()
    setTimeout(giveUp, limits.deadline).unref()
    for (const open of connections.values()) open.forEach(makeLast)

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

function makeLast(response: ServerResponse) {
  if (!response.headersSent)
    response.setHeader('Connection', 'close')
}
