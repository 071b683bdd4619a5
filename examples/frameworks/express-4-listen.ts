/**
 * @allow net
 * @mask port
 * @expect throws EADDRINUSE
 */
import express from 'express4'
import { createServer } from 'node:net'

const host = '127.0.0.1'

const first = createServer().listen(0, host, () => {
  const { port } = Object(first.address())

  express().listen(port, host, () => {
    console.log('listening') // never runs: the port is taken
  })
})
