import { once } from 'node:events'
import { get } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type Client = (
  port: number,
  stopping: Promise<unknown>,
) => Promise<string>

const host = '127.0.0.1'
const HEAD = /HTTP\/1\.1 (\d+)[^]*?Connection: ([\w-]+)/g

/** Sends one part at once, and another when the server stops. */
export function sends(first = '', second = ''): Client {
  return async (port, stopping) => {
    const socket = connect(port, host).setEncoding('latin1')
    const closed = once(socket, 'close')
    let text = ''
    socket.on('data', (chunk) => (text += chunk))
    socket.write(first)
    await stopping
    socket.write(second)
    await closed
    const heads = [...text.matchAll(HEAD)]
    const answers = heads.map((head) => `${head[1]} ${head[2]}`)
    return [...answers, 'closed'].join(', ')
  }
}

/** Leaves the body unread until the server has stopped. */
export function readsLate(path: string): Client {
  return async (port, stopping) => {
    const request = get({ host, port, path })
    const [answer] = await once(request, 'response')
    await stopping
    await sleep(3000)
    let size = 0
    for await (const chunk of answer) size += chunk.length
    return `${answer.statusCode}, ${size} bytes`
  }
}

/** Connects when the port should be closed. */
export const connectsLate: Client = async (port, stopping) => {
  await stopping
  await sleep(3000)
  try {
    await once(connect(port, host), 'connect')
    return 'accepted'
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return String(error.code)
    throw error
  }
}
