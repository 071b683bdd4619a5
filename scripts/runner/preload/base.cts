/**
 * Loaded into every run before the example. Before each write to stdout or stderr it writes a numbered
 * mark to both of them, so that the runner, which reads two pipes, can tell their true order, and a last one when
 * it exits: see transcript.ts. For the same reason both block, as they do on a terminal: nothing is queued, and nothing
 * is lost in `process.exit`. Old syntax, because old versions of Node.js load this file too.
 */
const fs: typeof import('fs') = require('fs')

type Write = (...args: unknown[]) => unknown

const { answer, env, fd, marks } = require('./protocol.cts')
const CLOSED = ['EBADF', 'EPIPE']

const given = process.env[env.nonce]
delete process.env[env.nonce]
const session = process.env[env.session]
delete process.env[env.session]
if (session) announceListening(require('net'))
keepBackNetWarning()
// Workers and forked children load this file too, but write through their parent or unmarked.
if (given) install(given, fs.writeSync)

function install(nonce: string, writeSync: typeof fs.writeSync): void {
  let count = 0

  function mark(letter: string, detail = ''): void {
    count += 1
    const text = `\0${nonce}${letter}${count}${detail}\0`
    put(1, text)
    put(2, text)
  }

  function put(target: number, text: string): void {
    try {
      writeSync(target, text)
    } catch (error) {
      // Closed by the example itself, or by the runner's end: the example goes on as it would have.
      if (CLOSED.indexOf(String(Object(error).code)) < 0) throw error
    }
  }

  watchStream('stdout', mark)
  watchStream('stderr', mark)
  watchWrite(process, '_rawDebug', () => mark(marks.stderr))
  watchWrite(fs, 'writeSync', (target) =>
    target === 1 ? mark(marks.stdout) : target === 2 ? mark(marks.stderr) : undefined,
  )
  watchErrors((error) => {
    const handled = process.listenerCount('uncaughtException') > 0
    mark(marks.stderr, handled ? '' : describe(error))
  })
  // After all listeners: what stderr gets then is Node.js's own report of the error.
  watchExit(() => mark(marks.exit))
}

/** Before Node.js 12 there is no event for an error that nobody handles. */
function watchErrors(report: (error: unknown) => void): void {
  const fatal: unknown = Reflect.get(process, '_fatalException')
  if (parseInt(process.versions.node, 10) >= 12 || typeof fatal !== 'function') {
    process.on('uncaughtExceptionMonitor', report)
    return
  }
  Reflect.set(process, '_fatalException', function (this: unknown, ...args: unknown[]) {
    report(args[0])
    return Reflect.apply(fatal, this, args)
  })
}

function watchExit(end: () => void): void {
  const emit = process.emit
  Reflect.set(process, 'emit', function (this: unknown, ...args: unknown[]) {
    const result: unknown = Reflect.apply(emit, this, args)
    if (args[0] === 'exit') end()
    return result
  })
}

/** It has no code, and its type is that of warnings which a program may be about. For the others see environment.ts. */
function keepBackNetWarning(): void {
  const emit = process.emit
  Reflect.set(process, 'emit', function (this: unknown, ...args: unknown[]) {
    const ours = args[0] === 'warning' && String(Object(args[1]).message).indexOf('The flag --allow-net') === 0
    return ours ? false : Reflect.apply(emit, this, args)
  })
}

/** `process.stdout` is made at its first use; so is the watch on it. */
function watchStream(name: 'stdout' | 'stderr', mark: (letter: string) => void): void {
  const property = Object.getOwnPropertyDescriptor(process, name)
  const get = property && property.get
  if (!get) return
  let watched: unknown
  Object.defineProperty(
    process,
    name,
    Object.assign({}, property, {
      get() {
        const stream = get.call(process)
        if (stream !== watched) {
          watchWrite(stream, 'write', () => mark(marks[name]))
          if (stream._handle && stream._handle.setBlocking) stream._handle.setBlocking(true)
          watched = stream
        }
        return stream
      },
    }),
  )
  // On Node.js 10 the console has made it already.
  const held = Object.getOwnPropertyDescriptor(console, `_${name}`)
  if (held && held.value) Reflect.get(process, name)
}

function watchWrite(target: object, name: string, before: (first: unknown) => void): void {
  const write: Write = Reflect.get(target, name)
  Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
    before(args[0])
    return Reflect.apply(write, this, args)
  })
}

function describe(error: unknown): string {
  const { name, code, message } = Object(error)
  return JSON.stringify({
    // Old versions of Node.js put the code into the name.
    name: String(name || typeof error).replace(/ \[\w+\]$/, ''),
    code: code === undefined ? undefined : String(code),
    message: String(message === undefined ? error : message),
  })
}

/**
 * Tells the runner, through a pipe of its own, where the server of a session listens. Asked on the same pipe, answers
 * when it has done what came before the question: two turns of the loop later.
 */
function announceListening(net: typeof import('net')): void {
  const { listen } = net.Server.prototype
  let pipe: import('net').Socket | undefined
  Reflect.set(net.Server.prototype, 'listen', function (this: import('net').Server, ...args: unknown[]) {
    this.once('listening', () => {
      if (pipe) return
      const address = this.address()
      const answering = (pipe = new net.Socket({ fd: fd.session }))
      answering.unref()
      answering.on('error', () => undefined)
      answering.on('data', () =>
        setImmediate(() =>
          setImmediate(() => {
            // It may be ended by a signal next: see coverage.cts.
            if (process.env['NODE_V8_COVERAGE']) require('v8').takeCoverage()
            answering.write(answer)
          }),
        ),
      )
      answering.write(`${typeof address === 'object' && address ? address.port : String(address)}\n`)
    })
    return Reflect.apply(listen, this, args)
  })
}
