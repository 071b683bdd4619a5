/**
 * @node 12-26
 * @platform linux
 * @allow net child-process fs-read
 */
import cluster from 'node:cluster'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'

if (cluster.isWorker) main()
else cluster.fork()

async function main() {
  const host = '127.0.0.1'
  for (const exclusive of [false, true]) {
    const server = createServer()
    server.listen({ port: 0, host, exclusive })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const answer = owns('tcp', port)
    console.log(`TCP, exclusive ${exclusive}: ${answer}`)
  }
  const socket = createSocket('udp4').bind(0, host)
  await once(socket, 'listening')
  console.log(`UDP: ${owns('udp', socket.address().port)}`)
  process.exit()
}

function owns(protocol: string, port: number) {
  const end = ':' + port.toString(16).toUpperCase().padStart(4, '0')
  const row = readFileSync(`/proc/self/net/${protocol}`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, local]) => local?.endsWith(end))
  const files = readdirSync('/proc/self/fd').map(target)
  return files.includes(`socket:[${row?.[9]}]`)
}

function target(fd: string) {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return 'closed meanwhile'
  }
}
