/**
 * @node all 18.0.0
 * @allow net
 * @format cjs
 */
import { stat } from 'node:fs'
import { connect } from 'node:net'

stat('.', () => {
  const socket = connect('/nowhere.sock')
  socket.on('error', () => console.log('connection failed'))

  setImmediate(() => console.log('immediate'))
  setTimeout(() => console.log('timeout'), 0)

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due when this callback ends.
  }
})
