/**
 * @allow net
 */
import express from 'express'
import { createServer } from 'node:net'

const host = '127.0.0.1'

const first = createServer().listen(0, host, () => {
  const { port } = Object(first.address())

  express().listen(port, host, () => {
    console.log('listening')
  })
  express().listen(port, host, (error) => {
    console.log(error ? Object(error).code : 'listening')
    first.close()
  })
})
