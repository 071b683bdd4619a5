/**
 * @allow net
 * @mask port
 * @expect throws EADDRINUSE
 */
import express from 'express4'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const host = '127.0.0.1'

const first = createServer().listen(0, host, () => {
  const { port } = first.address() as AddressInfo

  express().listen(port, host, () => {
    console.log('listening') // never runs: the port is taken
  })
})
