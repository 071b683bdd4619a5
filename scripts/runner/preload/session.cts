/** Loaded by base.cts into the server of a session. Runs on Node.js 10. */
const net: typeof import('net') = require('net')
const { answer, fd }: import('./protocol.cts').Protocol = require('./protocol.cts')
const { wrapMethod }: import('./wrap-method.cts').Exports = require('./wrap-method.cts')

/**
 * Writes the port on which the server of a session listens to the session pipe. Answers a question on the same pipe two
 * iterations of the event loop later, when everything that preceded the question is done.
 */
function announceListening(): void {
  let pipe: import('net').Socket | undefined
  wrapMethod(net.Server.prototype, 'listen', (server) => {
    server.once('listening', () => {
      if (pipe) return
      const address = server.address()
      const answering = (pipe = new net.Socket({ fd: fd.session }))
      answering.unref()
      answering.on('error', () => undefined)
      answering.on('data', () =>
        setImmediate(() =>
          setImmediate(() => {
            // The runner may send a signal next, after which Node.js reports no coverage.
            if (process.env['NODE_V8_COVERAGE']) require('v8').takeCoverage()
            answering.write(answer)
          }),
        ),
      )
      answering.write(`${typeof address === 'object' && address ? address.port : String(address)}\n`)
    })
  })
}

module.exports = { announceListening }
