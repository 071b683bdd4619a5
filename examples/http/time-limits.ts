/** @node all */
import { createServer } from 'node:http'

const server = createServer()

console.log('headersTimeout', server.headersTimeout)
console.log('requestTimeout', server.requestTimeout)
console.log('timeout', server.timeout)
console.log('keepAliveTimeout', server.keepAliveTimeout)
