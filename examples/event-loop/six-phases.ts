/**
 * @node all 18.0.0
 * @allow net
 * @format cjs
 * @trace
 */
import { stat } from 'node:fs'
import { connect } from 'node:net'

stat('.', () => {
  const socket = connect('/nowhere.sock')
  socket.on('error', () =>
    console.log('pending: connect has failed'),
  )
  socket.on('close', () => console.log('close:   socket is closed'))

  setTimeout(() => console.log('timers:  setTimeout'), 0)
  setImmediate(() => console.log('check:   setImmediate'))

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due when this callback ends.
  }
  console.log('poll:    stat has finished')
})
