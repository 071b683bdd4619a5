/**
 * @node 12-26
 */
import * as threads from 'node:worker_threads'

console.log('module', typeof threads.BroadcastChannel)
console.log('global', typeof BroadcastChannel)
