/** The drawing of Node.js. */
export const drawing = {
  title: 'Node.js and what is below it: each part leads to its page',
  layers: {
    v8: 'V8, the JavaScript engine',
    node: 'Node.js',
    libuv: 'libuv: the event loop',
    kernel: 'Operating system',
  },
  parts: {
    code: 'your code',
    microtasks: 'promise callbacks',
    nextTick: 'process.nextTick callbacks',
    timers: 'timers',
    pending: 'pending',
    poll: 'poll',
    check: 'check',
    close: 'close',
    pool: 'thread pool',
    kernel: 'sockets, files, processes',
  },
  /** Next to the arrows: the code starts operations, the loop calls callbacks, the kernel reports events. */
  arrows: { operations: 'starts', callbacks: 'calls', events: 'events' },
}
