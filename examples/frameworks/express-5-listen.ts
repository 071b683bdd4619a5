/**
 * @allow net
 */
import express from 'express'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const host = '127.0.0.1'

const first = createServer().listen(0, host, () => {
  const { port } = first.address() as AddressInfo

  express().listen(port, host, () => {
    console.log('listening')
  })
  express().listen(port, host, (error?: NodeJS.ErrnoException) => {
    console.log(error ? error.code : 'listening')
    first.close()
  })
})
