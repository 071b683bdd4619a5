/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const first = createServer()
const second = createServer()

first.listen(0, () => {
  const { address, port } = first.address() as AddressInfo
  console.log('all addresses:', ['::', '0.0.0.0'].includes(address))

  second.on('error', (error: NodeJS.ErrnoException) => {
    console.log("'error'", error.code)
    first.close()
  })
  second.listen(port, () => {
    console.log('listening') // never runs: the port is taken
  })
})
