/** Reports the responses that a client receives. Runs on Node.js 10. */
const http: typeof import('http') = require('http')
const nodeModule: typeof import('module') = require('module')
const net: typeof import('net') = require('net')
const { wrapMethod }: import('./wrap-method.cts').Exports = require('./wrap-method.cts')

export type Exports = { watchResponses: typeof watchResponses }

const FETCH_CHANNEL = 'undici:request:headers'

/**
 * Reports each response: of `node:http`, of `fetch`, and on a connection of the program's own the first bytes that it
 * receives after it has written.
 * @param isCalledByProgram returns true if the program itself called the running function
 */
function watchResponses(report: () => void, isCalledByProgram: () => boolean): void {
  wrapMethod(http.ClientRequest.prototype, 'emit', (_, [event]) => {
    if (event === 'response') report()
  })
  if (nodeModule.builtinModules.indexOf('diagnostics_channel') >= 0)
    require('diagnostics_channel').channel(FETCH_CHANNEL).subscribe(report)
  for (const name of ['connect', 'createConnection'] as const) {
    const connect = net[name]
    Reflect.set(net, name, function (this: unknown, ...args: unknown[]) {
      const socket: object = Reflect.apply(connect, this, args)
      if (isCalledByProgram()) watchSocket(socket, report)
      return socket
    })
  }
  if (nodeModule.syncBuiltinESMExports) nodeModule.syncBuiltinESMExports()
}

function watchSocket(socket: object, report: () => void): void {
  let isWaiting = true
  wrapMethod(socket, 'write', () => {
    isWaiting = true
  })
  wrapMethod(socket, 'emit', (_, [event]) => {
    if (event !== 'data' || !isWaiting) return
    isWaiting = false
    report()
  })
}

module.exports = { watchResponses }
