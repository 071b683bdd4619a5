/**
 * Loaded before base.cts to trace calls between this process and its children, a server and its client, an app and its
 * middleware. Writes the events of trace/calls/events.ts to the trace pipe. Runs on Node.js 10.
 */
const childProcess: typeof import('child_process') = require('child_process')
const fs: typeof import('fs') = require('fs')
const http: typeof import('http') = require('http')
const { env, fd, markPattern }: import('./protocol.cts').Protocol = require('./protocol.cts')
const { findCaller }: import('./call-site.cts').Exports = require('./call-site.cts')
const { wrapMethod }: import('./wrap-method.cts').Exports = require('./wrap-method.cts')
const { watchMiddleware }: import('./middleware.cts').Exports = require('./middleware.cts')
const { watchResponses }: import('./response-hook.cts').Exports = require('./response-hook.cts')

type WriteEvent = import('./middleware.cts').WriteEvent

const folder = process.env[env.trace]
delete process.env[env.trace]
// Workers and forked children also load this file, but have no trace pipe.
if (folder) trace(folder, fs.writeSync)

function trace(home: string, writeSync: typeof fs.writeSync): void {
  const writeEvent: WriteEvent = (kind, ...details) =>
    void writeSync(fd.trace, `${JSON.stringify([kind, findCaller(home).place, ...details])}\n`)
  const isCalledByProgram = (): boolean => {
    const { place, through } = findCaller(home)
    return place !== '' && through === ''
  }
  const layer = watchMiddleware(writeEvent, () => findCaller(home).place)
  wrapMethod(fs, 'writeSync', (_, [target, text]) => {
    const [, , order] = (target === 1 && markPattern.exec(String(text))) || []
    if (order) writeEvent('write', layer(), Number(order))
  })
  watchChildren(writeEvent, isCalledByProgram)
  wrapMethod(http.Server.prototype, 'emit', (_, [event, request]) => {
    if (event === 'request') writeEvent('request', `${Object(request).method} ${Object(request).url}`)
  })
  wrapMethod(http.ServerResponse.prototype, 'end', (response) => {
    if (!response.finished) writeEvent('answer', response.statusCode)
  })
  watchResponses(() => writeEvent('response'), isCalledByProgram)
}

function watchChildren(writeEvent: WriteEvent, isCalledByProgram: () => boolean): void {
  const numbers = new Map<unknown, number>()
  const { prototype } = childProcess.ChildProcess
  wrapMethod(
    prototype,
    'spawn',
    (child, [options]) => {
      numbers.set(child, numbers.size + 1)
      writeEvent('spawn', numbers.get(child), describeProgram(Object(options)))
    },
    (child) => watchChild(child, Number(numbers.get(child)), writeEvent, isCalledByProgram),
  )
  wrapMethod(prototype, 'kill', (child, [signal = 'SIGTERM']) => {
    if (signal !== 0) writeEvent('signal', numbers.get(child), signal)
  })
  wrapMethod(process, 'kill', (_, [pid, signal = 'SIGTERM']) => {
    numbers.forEach((number, child) => {
      if (signal !== 0 && Object(child).pid === Math.abs(Number(pid))) writeEvent('signal', number, signal)
    })
  })
}

function watchChild(child: object, number: number, writeEvent: WriteEvent, isCalledByProgram: () => boolean): void {
  let isDisconnecting = false
  wrapMethod(child, 'emit', (_, [event, first, second]) => {
    if (event === 'exit' || event === 'close') writeEvent(event, number, second || first)
    if (event === 'message') writeEvent('message', number, JSON.stringify(first))
    if (event === 'disconnect' && !isDisconnecting) writeEvent('disconnected', number)
  })
  wrapMethod(child, 'send', (_, [message]) => {
    const { cmd, act } = Object(message)
    if (String(cmd).indexOf('NODE_') !== 0) writeEvent('send', number, JSON.stringify(message))
    // The primary of a cluster passes a connection to a worker.
    else if (act === 'newconn') writeEvent('connection', number)
  })
  // Node.js itself also calls it after the child has disconnected.
  wrapMethod(child, 'disconnect', () => {
    if (!isCalledByProgram()) return
    isDisconnecting = true
    writeEvent('disconnect', number)
  })
}

/** Returns the file name of a program, such as "sh"; for Node.js that of its script. */
function describeProgram({ file, args = [] }: { file?: string; args?: string[] }): string {
  // A child inherits the arguments by which the runner loads this file.
  const own = args.slice(1).filter((each) => process.execArgv.indexOf(each) === -1)
  const script = own.filter((each) => each.indexOf('-') !== 0)[0] || ''
  const name = file === process.execPath ? script : String(file)
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
}
