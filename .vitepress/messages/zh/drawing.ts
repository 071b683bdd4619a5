import type { Messages } from '../messages.ts'

export const drawing: Messages['drawing'] = {
  title: 'Node.js 和它之下的各层：点击一处，打开讲它的页面',
  layers: { v8: 'V8（JavaScript 引擎）', node: 'Node.js', libuv: 'libuv：事件循环', kernel: '操作系统' },
  parts: {
    code: '你的代码',
    microtasks: 'Promise 回调',
    nextTick: 'process.nextTick 回调',
    timers: 'timers',
    pending: 'pending',
    poll: 'poll',
    check: 'check',
    close: 'close',
    pool: '线程池',
    kernel: '套接字、文件、进程',
  },
  arrows: { operations: '发起操作', callbacks: '执行回调', events: '事件' },
}
