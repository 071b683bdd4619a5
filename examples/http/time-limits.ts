/** @node all */
import { createServer } from 'node:http'

const server = createServer()

console.log('timeout', server.timeout)
console.log('requestTimeout', server.requestTimeout)
console.log('headersTimeout', server.headersTimeout)
console.log('keepAliveTimeout', server.keepAliveTimeout)
