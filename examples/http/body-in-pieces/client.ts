import { request } from 'node:http'

const body = Buffer.from('café!')
const headers = { 'content-length': body.length }
const options = { port: process.env.PORT, method: 'POST', headers }

const post = request(options, (response) => {
  response.once('data', () => {
    post.write(body.subarray(0, 4))
    response.once('data', () => post.end(body.subarray(4)))
  })
})
post.flushHeaders()
