/**
 * @node all
 */
import { EventEmitter } from 'events'

process.on('unhandledRejection', (reason) => {
  console.log(`unhandledRejection: ${(reason as Error).message}`)
})

for (const captureRejections of [false, true]) {
  const queue = new EventEmitter({ captureRejections })
  queue.on('error', (error) =>
    console.log(`'error': ${error.message}`),
  )
  queue.on('job', async () => {
    throw new Error(`capture ${captureRejections}`)
  })
  queue.emit('job')
}
