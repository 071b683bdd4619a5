/** When a client hears of an answer. Old syntax, because old versions of Node.js load this file too. */
const http: typeof import('http') = require('http')
const nodeModule: typeof import('module') = require('module')
const net: typeof import('net') = require('net')
const { watch }: { watch: Watch } = require('./wrap-method.cts')

type Watch = (target: object, name: string, before: (self: object, args: unknown[]) => void) => void

const CHANNEL = 'undici:request:headers'

/**
 * Reports each answer that arrives: by http, by fetch, or, on a connection of the program's own, the first bytes behind those
 * that it has sent.
 * @param isCalled whether it is the program itself that calls what is being called
 */
function watchHearing(hear: () => void, isCalled: () => boolean): void {
  watch(http.ClientRequest.prototype, 'emit', (_, [event]) => {
    if (event === 'response') hear()
  })
  if (nodeModule.builtinModules.indexOf('diagnostics_channel') >= 0)
    require('diagnostics_channel').channel(CHANNEL).subscribe(hear)
  for (const name of ['connect', 'createConnection'] as const) {
    const connect = net[name]
    Reflect.set(net, name, function (this: unknown, ...args: unknown[]) {
      const socket: object = Reflect.apply(connect, this, args)
      if (isCalled()) watchSocket(socket, hear)
      return socket
    })
  }
  if (nodeModule.syncBuiltinESMExports) nodeModule.syncBuiltinESMExports()
}

function watchSocket(socket: object, hear: () => void): void {
  let waits = true
  watch(socket, 'write', () => {
    waits = true
  })
  watch(socket, 'emit', (_, [event]) => {
    if (event !== 'data' || !waits) return
    waits = false
    hear()
  })
}

module.exports = { watchHearing }
