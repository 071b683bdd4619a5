/**
 * @node all
 * @session server.ts client.ts
 * @expect throws Error on 15-26
 */
import { createServer } from 'node:http'
import { promisify } from 'node:util'

const sleep = promisify(setTimeout)

const server = createServer(async (request, response) => {
  await sleep(10)
  throw new Error('bad request')
})

server.listen(process.env.PORT)
