/** A text in each language of the book. */
export interface Localized {
  zh: string
  en: string
}

/** Where the pages of a language begin: Chinese is served at the root. */
export const BASES: Readonly<Record<keyof Localized, string>> = { zh: '/', en: '/en/' }

/** A page: `docs/<language>/<chapter>/<slug>.md`. */
export interface Page {
  slug: string
  /** What the sidebar calls it. */
  title: Localized
  /** The day on which it came, as in 2026-12-31; feeds list the newest pages. @default that of the first edition */
  added?: string
}

export interface Chapter {
  slug: string
  title: Localized
  /** In reading order. */
  pages: Page[]
}

/** The day on which the book first came out. */
export const FIRST_EDITION = '2026-11-23'

/** The table of contents. Sidebar, navigation, and previous and next page all follow it. */
export const contents: Chapter[] = [
  {
    slug: 'modules',
    title: { zh: '模块', en: 'Modules' },
    pages: [
      {
        slug: 'exports-and-module-exports',
        title: { zh: 'exports 与 module.exports', en: 'exports and module.exports' },
      },
      { slug: 'copy-or-reference', title: { zh: '拷贝还是引用', en: 'Copy or reference' } },
      { slug: 'live-bindings', title: { zh: '活绑定', en: 'Live bindings' } },
      { slug: 'static-and-dynamic', title: { zh: '静态与动态', en: 'Static and dynamic' } },
      { slug: 'order-of-evaluation', title: { zh: '执行的先后', en: 'Order of evaluation' } },
      { slug: 'cycles', title: { zh: '循环依赖', en: 'Cycles' } },
      { slug: 'breaking-cycles', title: { zh: '打破循环', en: 'Breaking cycles' } },
      { slug: 'interop', title: { zh: '互操作', en: 'Interop' } },
      { slug: 'require-esm', title: { zh: 'require 一个 ES 模块', en: 'Requiring an ES module' } },
      { slug: 'which-system', title: { zh: '哪一种模块', en: 'Which system' } },
      { slug: 'typescript', title: { zh: 'TypeScript', en: 'TypeScript' } },
      { slug: 'specifiers', title: { zh: '模块标识符', en: 'Specifiers' } },
      { slug: 'packages', title: { zh: '包', en: 'Packages' } },
      { slug: 'loading', title: { zh: '加载', en: 'Loading' } },
    ],
  },
  {
    slug: 'io',
    title: { zh: 'I/O', en: 'I/O' },
    pages: [
      { slug: 'blocking-or-not', title: { zh: '阻塞与非阻塞', en: 'Blocking or not' } },
      { slug: 'thread-pool', title: { zh: '线程池', en: 'The thread pool' } },
      { slug: 'kernel', title: { zh: '内核的一侧', en: "The kernel's side" } },
      { slug: 'callbacks-and-events', title: { zh: '回调与事件', en: 'Callbacks and events' } },
      { slug: 'keep-the-loop-free', title: { zh: '不要堵住事件循环', en: 'Keep the loop free' } },
    ],
  },
  {
    slug: 'event-loop',
    title: { zh: '事件循环', en: 'The event loop' },
    pages: [
      { slug: 'phases', title: { zh: '六个阶段', en: 'Six phases' } },
      { slug: 'timers', title: { zh: '定时器', en: 'Timers' } },
      { slug: 'pending-and-poll', title: { zh: 'pending 与 poll', en: 'Pending and poll' } },
      { slug: 'timeout-or-immediate', title: { zh: 'setTimeout 还是 setImmediate', en: 'setTimeout or setImmediate' } },
      { slug: 'microtasks', title: { zh: '微任务', en: 'Microtasks' } },
      { slug: 'node-10-and-11', title: { zh: 'Node 10 与 11', en: 'Node 10 and 11' } },
      { slug: 'history', title: { zh: '历史', en: 'History' } },
    ],
  },
  {
    slug: 'processes',
    title: { zh: '进程', en: 'Processes' },
    pages: [
      { slug: 'four-ways', title: { zh: '四种启动方式', en: 'Four ways to start' } },
      { slug: 'limits', title: { zh: '输出与时间的上限', en: 'Limits on output and time' } },
      { slug: 'injection', title: { zh: '命令注入', en: 'Injection' } },
      { slug: 'stdio', title: { zh: '标准输入输出', en: 'Standard streams' } },
      { slug: 'talking', title: { zh: '与子进程通信', en: 'Talking to a child' } },
      { slug: 'alive', title: { zh: '它还活着吗', en: 'Is it alive?' } },
      { slug: 'supervisor-or-daemon', title: { zh: '看护进程与守护进程', en: 'Supervisor or daemon' } },
      { slug: 'graceful-shutdown', title: { zh: '优雅退出', en: 'Graceful shutdown' } },
    ],
  },
  {
    slug: 'scaling',
    title: { zh: '扩展', en: 'Scaling out' },
    pages: [
      { slug: 'cluster', title: { zh: 'cluster 与端口', en: 'Cluster and the port' } },
      { slug: 'cluster-workers', title: { zh: '工作进程的结束', en: 'Workers that end' } },
      { slug: 'worker-threads', title: { zh: '工作线程', en: 'Worker threads' } },
      { slug: 'thread-endings', title: { zh: '线程怎样结束', en: 'How a thread ends' } },
      { slug: 'shared-memory', title: { zh: '共享内存', en: 'Shared memory' } },
      { slug: 'waiting-for-memory', title: { zh: '等待内存', en: 'Waiting for memory' } },
      { slug: 'choosing', title: { zh: '怎样选择', en: 'Choosing' } },
    ],
  },
  {
    slug: 'http',
    title: { zh: 'HTTP', en: 'HTTP' },
    pages: [
      { slug: 'create-server', title: { zh: 'createServer', en: 'createServer' } },
      { slug: 'request-body', title: { zh: '请求体', en: 'The body of a request' } },
      { slug: 'failing-handlers', title: { zh: '出错的处理函数', en: 'Handlers that fail' } },
      { slug: 'time-outs', title: { zh: '超时', en: 'Time-outs' } },
      { slug: 'connections', title: { zh: '连接', en: 'Connections' } },
      { slug: 'clients', title: { zh: '客户端', en: 'Clients' } },
    ],
  },
  {
    slug: 'frameworks',
    title: { zh: '框架', en: 'Frameworks' },
    pages: [
      { slug: 'middleware-from-scratch', title: { zh: '从零写中间件', en: 'Middleware from scratch' } },
      { slug: 'middleware-errors', title: { zh: '中间件里的错误', en: 'Errors in middleware' } },
      { slug: 'express-order', title: { zh: 'Express 的顺序', en: 'The order in Express' } },
      { slug: 'express-4-and-5', title: { zh: 'Express 4 与 5', en: 'Express 4 and 5' } },
      { slug: 'express-rejections', title: { zh: 'Express 与拒绝的 promise', en: 'Rejections in Express' } },
      { slug: 'koa-onion', title: { zh: 'Koa 的洋葱', en: "Koa's onion" } },
      { slug: 'koa-errors', title: { zh: 'Koa 里的错误', en: 'Errors in Koa' } },
      { slug: 'koa-context', title: { zh: 'Koa 的 ctx', en: "Koa's ctx" } },
      { slug: 'koa-answers', title: { zh: 'Koa 的响应', en: 'What Koa answers' } },
      { slug: 'koa-2-and-3', title: { zh: 'Koa 2 与 3', en: 'Koa 2 and 3' } },
      { slug: 'same-api', title: { zh: '同一套 API 的三种写法', en: 'One API, three ways' } },
    ],
  },
  {
    slug: 'reference',
    title: { zh: '参考', en: 'Reference' },
    pages: [
      { slug: 'feature-matrix', title: { zh: '特性与版本', en: 'Features and versions' } },
      { slug: 'corrections', title: { zh: '勘误', en: 'Corrections' } },
      { slug: 'self-test', title: { zh: '自测', en: 'Self-test' } },
      { slug: 'offline', title: { zh: '离线阅读', en: 'Reading offline' }, added: '2026-11-24' },
    ],
  },
]
