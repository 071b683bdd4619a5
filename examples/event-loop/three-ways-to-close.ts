/**
 * @node all
 * @allow net
 * @trace
 */
import { open, close } from 'node:fs'
import { connect, createServer } from 'node:net'

open('.', 'r', (error, folder) => {
  if (error) throw error
  setImmediate(() => console.log('setImmediate'))

  close(folder, () => console.log('folder is closed'))

  const socket = connect('/nowhere.sock')
  socket.on('close', () => console.log('socket is closed'))
  socket.destroy()

  const server = createServer().listen(0)
  server.close(() => console.log('server is closed'))

  console.log('end of the callback')
})
