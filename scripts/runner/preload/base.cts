/**
 * Loaded into every run before the program. It writes a numbered mark to both stdout and stderr before each write to either
 * and at exit, from which transcript.ts restores their order. Both streams block, as on a terminal, so that `process.exit`
 * loses no output. Runs on Node.js 10.
 */
const fs: typeof import('fs') = require('fs')

const { describeError }: import('./describe-error.cts').Exports = require('./describe-error.cts')
const { env, marks }: import('./protocol.cts').Protocol = require('./protocol.cts')
const { restrictThread }: import('./restrict.cts').Exports = require('./restrict.cts')
const { wrapMethod }: import('./wrap-method.cts').Exports = require('./wrap-method.cts')

const CLOSED = ['EBADF', 'EPIPE']

const nonce = process.env[env.nonce]
delete process.env[env.nonce]
const session = process.env[env.session]
delete process.env[env.session]
if (session) require('./session.cts').announceListening()
restrictThread(process.env[env.rules])
delete process.env[env.rules]
suppressNetWarning()
// Workers and forked children also load this file, but write through their parent or without marks.
if (nonce) installMarks(nonce, fs.writeSync)

function installMarks(id: string, writeSync: typeof fs.writeSync): void {
  let count = 0

  function mark(letter: string, detail = ''): void {
    count += 1
    const text = `\0${id}${letter}${count}${detail}\0`
    writeMark(1, text)
    writeMark(2, text)
  }

  function writeMark(target: number, text: string): void {
    try {
      writeSync(target, text)
    } catch (error) {
      // The program or the end of the runner closed the stream, which must not affect the program.
      if (CLOSED.indexOf(String(Object(error).code)) < 0) throw error
    }
  }

  watchStream('stdout', mark)
  watchStream('stderr', mark)
  wrapMethod(process, '_rawDebug', () => mark(marks.stderr))
  wrapMethod(fs, 'writeSync', (_, [target]) => {
    if (target === 1) mark(marks.stdout)
    if (target === 2) mark(marks.stderr)
  })
  watchErrors((error) => {
    const handled = process.listenerCount('uncaughtException') > 0
    mark(marks.stderr, handled ? '' : describeError(error))
  })
  // After all listeners of `exit`, only Node.js itself writes to stderr: its report of the error.
  wrapMethod(
    process,
    'emit',
    () => undefined,
    (_, [event]) => {
      if (event === 'exit') mark(marks.exit)
    },
  )
}

/** Node.js 10 and 11 emit no event for an unhandled error. */
function watchErrors(report: (error: unknown) => void): void {
  if (parseInt(process.versions.node, 10) >= 12) process.on('uncaughtExceptionMonitor', report)
  else wrapMethod(process, '_fatalException', (_, [error]) => report(error))
}

/** This warning has no code, and a program may test its type; environment.ts suppresses the other warnings. */
function suppressNetWarning(): void {
  const emit = process.emit
  Reflect.set(process, 'emit', function (this: unknown, ...args: unknown[]) {
    const isNetWarning = args[0] === 'warning' && String(Object(args[1]).message).indexOf('The flag --allow-net') === 0
    return isNetWarning ? false : Reflect.apply(emit, this, args)
  })
}

/** Node.js creates `process.stdout` and `process.stderr` on first use, so they are watched from then on. */
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
          wrapMethod(stream, 'write', () => mark(marks[name]))
          if (stream._handle && stream._handle.setBlocking) stream._handle.setBlocking(true)
          watched = stream
        }
        return stream
      },
    }),
  )
  // On Node.js 10 the console has already created it.
  const created = Object.getOwnPropertyDescriptor(console, `_${name}`)
  if (created && created.value) Reflect.get(process, name)
}
