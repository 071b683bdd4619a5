/**
 * Loaded before base.cts where it is traced who calls whom: this process and its children, a server and its client, an
 * application and its middleware. Writes what it sees to a pipe of its own: see calls/events.ts for the form. Old
 * syntax, because old versions load this file too.
 */
const childProcess: typeof import('child_process') = require('child_process')
const fs: typeof import('fs') = require('fs')
const http: typeof import('http') = require('http')
const { env, fd, markPattern } = require('./protocol.cts')
const { findCaller }: { findCaller: (home: string) => { place: string; through: string } } = require('./call-site.cts')
const { watch }: { watch: Watch } = require('./wrap-method.cts')
const { watchMiddleware }: { watchMiddleware: WatchMiddleware } = require('./middleware.cts')
const {
  watchHearing,
}: { watchHearing: (hear: () => void, isCalled: () => boolean) => void } = require('./response-hook.cts')

type Put = (kind: string, ...details: unknown[]) => void
type WatchMiddleware = (put: Put, placeOf: () => string) => () => string
type Watch = (
  target: object,
  name: string,
  before: (self: object, args: unknown[]) => void,
  after?: (self: object) => void,
) => void

const folder = process.env[env.trace]
delete process.env[env.trace]
// Workers and forked children load this file too, but have no such pipe.
if (folder) trace(folder, fs.writeSync)

function trace(home: string, writeSync: typeof fs.writeSync): void {
  const put: Put = (kind, ...details) =>
    void writeSync(fd.trace, `${JSON.stringify([kind, findCaller(home).place, ...details])}\n`)
  const isCalled = (): boolean => {
    const { place, through } = findCaller(home)
    return place !== '' && through === ''
  }
  const layer = watchMiddleware(put, () => findCaller(home).place)
  watch(fs, 'writeSync', (_, [target, text]) => {
    const [, order] = (target === 1 && markPattern.exec(String(text))) || []
    if (order) put('write', layer(), Number(order))
  })
  watchChildren(put, isCalled)
  watch(http.Server.prototype, 'emit', (_, [event, request]) => {
    if (event === 'request') put('request', `${Object(request).method} ${Object(request).url}`)
  })
  watch(http.ServerResponse.prototype, 'end', (response) => {
    if (!Object(response).finished) put('answer', Object(response).statusCode)
  })
  watchHearing(() => put('hear'), isCalled)
}

function watchChildren(put: Put, isCalled: () => boolean): void {
  const numbers = new Map<unknown, number>()
  const { prototype } = childProcess.ChildProcess
  watch(
    prototype,
    'spawn',
    (child, [options]) => {
      numbers.set(child, numbers.size + 1)
      put('spawn', numbers.get(child), describeProgram(Object(options)))
    },
    (child) => watchChild(child, Number(numbers.get(child)), put, isCalled),
  )
  watch(prototype, 'kill', (child, [signal = 'SIGTERM']) => {
    if (signal !== 0) put('signal', numbers.get(child), signal)
  })
  watch(process, 'kill', (_, [pid, signal = 'SIGTERM']) => {
    numbers.forEach((number, child) => {
      if (signal !== 0 && Object(child).pid === Math.abs(Number(pid))) put('signal', number, signal)
    })
  })
}

function watchChild(child: object, number: number, put: Put, isCalled: () => boolean): void {
  let isDisconnecting = false
  watch(child, 'emit', (_, [event, first, second]) => {
    if (event === 'exit' || event === 'close') put(event, number, second || first)
    if (event === 'message') put('message', number, JSON.stringify(first))
    if (event === 'disconnect' && !isDisconnecting) put('disconnected', number)
  })
  watch(child, 'send', (_, [message]) => {
    const { cmd, act } = Object(message)
    if (String(cmd).indexOf('NODE_') !== 0) put('send', number, JSON.stringify(message))
    // How the primary of a cluster hands a connection to a worker.
    else if (act === 'newconn') put('connection', number)
  })
  // Node.js calls it, too, when it hears that the child has.
  watch(child, 'disconnect', () => {
    if (!isCalled()) return
    isDisconnecting = true
    put('disconnect', number)
  })
}

/** "sh", or of a program of Node.js its script. */
function describeProgram({ file, args = [] }: { file?: string; args?: string[] }): string {
  const [, script = ''] = args.filter((each) => each.indexOf('-') !== 0)
  const name = file === process.execPath ? script : String(file)
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
}
