import type { Language } from '../../messages/messages.ts'

/** Words of readers, and the words that this book has for the same. */
type Synonym = readonly [readers: readonly string[], book: string]

/**
 * A query with one of the words on the left is searched for with the words on the right, too. The list is for words that the
 * book doesn't have or has for something else: other forms of a word, and words of the book, are found without it.
 */
export const SYNONYMS: Readonly<Record<Language, readonly Synonym[]>> = {
  en: [
    [['circular reference', 'circular import', 'cyclic import', 'import loop'], 'circular dependency'],
    [
      ['require versus import', 'require vs import', 'import vs require', 'difference between require and import'],
      'copy or reference',
    ],
    [
      ['reload a module', 'reloaded', 'hot reload', 'hot update', 'clear the cache', 'require.cache'],
      'module cache loaded again',
    ],
    [['lookup order', 'module resolution', 'find a file', 'node_modules'], 'specifiers packages'],
    [['path alias', 'path mapping'], 'specifiers'],
    [['exports field', 'subpath', 'conditional exports'], 'packages conditions'],
    [['reassign'], 'assign live bindings'],
    [['routing', 'router', 'routes'], 'path route'],
    [['inside an if', 'conditional import', 'import conditionally', 'lazy import'], 'static dynamic'],
    [['not exit', 'never exits', 'keeps running', 'does not stop'], 'unref sleeping loop ends'],
    [['req.on', 'request.on'], 'body of a request'],
    [['what is a callback', 'why callbacks'], 'callbacks and events'],
    [['fs.promises', 'fs promises'], 'thread pool'],
    [['simple http server', 'web server', 'http service', 'hello world'], 'createServer'],
    [['http request', 'call an api', 'axios', 'download a url'], 'http.get fetch'],
    [['abortcontroller', 'abort a request', 'cancel a request'], 'AbortSignal'],
    [['multipart', 'form data', 'post data', 'json body', 'body parser', 'file upload'], 'body of a request'],
    [['garbled', 'mojibake', 'wrong encoding'], 'body decode UTF-8'],
    [
      [
        'after they are sent',
        'headers already sent',
        'err_http_headers_sent',
        'socket hang up',
        'operational error',
        'operational versus programmer',
        'let it crash',
      ],
      'handler throws',
    ],
    [['slowloris', 'slow client', 'slow request'], 'timeouts headersTimeout'],
    [['localhost only', 'bind address', 'listen on'], 'who can connect'],
    [
      ['error-first', 'error first', 'node-style callback', 'event-driven', 'publish subscribe', 'pub/sub', 'observer'],
      'callbacks events listener',
    ],
    [
      ['read a file', 'read files', 'fs module', 'file system', 'synchronous versus asynchronous'],
      'readFile readFileSync',
    ],
    [
      [
        'single-threaded',
        'single threaded',
        'how does node work',
        'architecture',
        'under the hood',
        'behind the scenes',
      ],
      'libuv thread pool',
    ],
    [['thread-per-request', 'epoll', 'kqueue', 'many connections', 'c10k'], 'kernel connections'],
    [['blocks the event loop', 'block the event loop', 'event loop lag', 'unresponsive'], 'keep the loop free'],
    [
      [
        'event loop work',
        'event loop, and how',
        'event loop explained',
        'event loop diagram',
        'macrotask',
        'task queue',
      ],
      'phases event loop',
    ],
    [['starve', 'starvation'], 'microtasks ticks'],
    [
      [
        'what does this print',
        'what is printed',
        'predict the output',
        'guess the output',
        'promises print',
        'quiz',
        'exercise',
        'test yourself',
      ],
      'self-test output order',
    ],
    [['accurate', 'exact are they', 'precision', 'drift', 'every second'], 'timers delay'],
    [['sleep()', 'sleep for', 'pause'], 'waiting thread sleeps Atomics.wait'],
    [['kill all', 'all its children', 'process tree', 'kill a tree', 'process group'], 'SIGKILL child timeout shell'],
    [['orphan', 'parent dies', 'parent or a child dies'], 'parent is killed'],
    [['pm2', 'nodemon', 'forever', 'restart a process', 'auto restart', 'keep running'], 'supervisor restarts child'],
    [['background process', 'service in the background'], 'daemon detached'],
    [['backpressure', 'highwatermark', 'drain'], 'full pipe'],
    [['rce', 'command execution', 'escape arguments', 'shell escape'], 'injection shell'],
    [['kubernetes', 'docker stop', 'container', 'zero downtime'], 'graceful shutdown SIGTERM'],
    [['exit code', 'process.exit'], 'exit codes shutdown'],
    [['cpu core', 'all cores', 'multi-core', 'multicore', 'scale up'], 'cluster workers processes'],
    [['balance load', 'load balancing', 'load balancer', 'round robin', 'round-robin'], 'cluster worker connection'],
    [
      ['cpu-heavy', 'cpu heavy', 'cpu-intensive', 'cpu-bound', 'cpu bound', 'heavy computation'],
      'long computation choosing',
    ],
    [['race condition', 'mutex', 'semaphore'], 'lock lose updates'],
    [['oom', 'heap limit', 'memory limit', 'max-old-space-size', 'heap out of memory'], 'out of memory full heap'],
    [['kill a thread', 'stop a thread'], 'terminate thread'],
    [
      [
        'koa versus express',
        'koa vs express',
        'express vs koa',
        'express or koa',
        'compare frameworks',
        'test an http api',
        'integration test',
      ],
      'one API three ways suite',
    ],
    [['write middleware', 'compose'], 'middleware from scratch'],
    [['hangs', 'never responds', 'no response', 'pending request'], 'without answer'],
    [['es features', 'ecmascript', 'browser support', 'compatibility table', 'caniuse'], 'features versions'],
    [['myth', 'misconception', 'mistakes', 'wrong answers'], 'corrections'],
    [['ebook', 'kindle', 'print the book'], 'reading offline EPUB PDF'],
  ],
  zh: [
    [['循环引用', '互相引用', '相互依赖'], '循环依赖'],
    [
      ['require/import', 'require 与 import', 'require 和 import', 'import 和 require', 'import 与 require'],
      '拷贝还是引用',
    ],
    [['热更新', '热重载', '重新加载', '清除缓存', '模块缓存'], '加载 缓存'],
    [['查找顺序', '查找规则', '模块解析', 'node_modules'], '模块标识符 包'],
    [['扩展名', '后缀', '路径别名'], '模块标识符'],
    [['exports 字段', '子路径', '条件导出'], '包 条件'],
    [['路由'], '路径 框架'],
    [['http 服务', 'web 服务', 'web 服务器', 'tcp 服务'], 'createServer'],
    [['发起 http', 'http 请求', '调用接口', 'axios'], 'http.get fetch'],
    [['abortcontroller', '取消请求', '中止请求'], 'AbortSignal'],
    [['表单', '上传', 'post 数据', 'body-parser'], '请求体'],
    [['乱码', '字符编码'], '请求体 解码'],
    [
      ['after they are sent', 'err_http_headers_sent', 'socket hang up', '操作错误', 'let it crash'],
      '处理函数 抛出错误',
    ],
    [['慢速请求', '慢速攻击', 'slowloris'], '超时 headersTimeout'],
    [['本机地址', '只监听'], '谁能连接'],
    [['错误优先', '事件驱动', '发布订阅', '观察者'], '回调 事件 监听器'],
    [['读文件', '读取文件', 'fs 模块', '文件系统', '同步与异步', '同步和异步'], 'readFile readFileSync'],
    [['如何工作', '架构', '底层原理', '运行机制', '单线程'], 'libuv 线程池'],
    [['多线程服务器', 'epoll', '多路复用', '高并发'], '内核 连接'],
    [['卡住', '卡死', '卡顿', '阻塞事件循环'], '堵住事件循环'],
    [['怎样运作', '宏任务', '任务队列', '事件循环原理', '事件循环机制'], '阶段 事件循环'],
    [['饿死', '饥饿'], '微任务 tick'],
    [['代码输出什么', '输出结果', '输出顺序', '打印什么', '做题', '练习', '测验'], '自测 输出 排好'],
    [['定时功能', '准不准', '不准时', '误差', '精度'], '定时器'],
    [['sleep', '休眠函数', '暂停'], '睡眠 Atomics.wait 等待'],
    [['杀死子进程', '进程树', '进程组'], 'SIGKILL 子进程 shell 上限'],
    [['孤儿', '父进程退出', '父进程死'], '父进程 被杀死'],
    [['自动重启', '进程守护', 'pm2', 'nodemon'], '监管进程 重新启动'],
    [['后台运行', '后台进程'], '守护进程 detached'],
    [['进程间通信', 'ipc'], '与子进程通信'],
    [['背压', 'highwatermark', 'drain'], '管道 没有读取'],
    [['命令执行漏洞', '参数转义'], '命令注入'],
    [['平滑重启', '平滑退出', 'kubernetes', 'docker'], '优雅退出 SIGTERM'],
    [['退出码'], '退出 通信'],
    [['多核', '所有核心', '多进程'], 'cluster 工作进程'],
    [['负载均衡', '轮询'], 'cluster 连接 工作进程'],
    [['cpu 密集', '计算密集', '耗时计算'], '长计算 怎样选择'],
    [['竞态', '互斥', '线程安全'], '共享内存 锁'],
    [['oom', '内存上限', '内存溢出', '内存不足'], '内存用完 堆'],
    [['线程崩溃', '线程异常', '线程里抛出'], '线程怎样结束'],
    [
      ['koa 与 express', 'koa 和 express', 'express 和 koa', 'express 与 koa', '框架对比', '测试 http', '接口测试'],
      '同一套 API 三种写法',
    ],
    [['手写', 'compose', '中间件原理'], '从零写中间件'],
    [['洋葱模型', '洋葱圈'], 'Koa 的洋葱'],
    [['一直没有响应', '请求挂起', '一直转圈'], '没有响应的请求'],
    [['长连接', 'keep-alive'], '空闲连接'],
    [['es 语法', '兼容性', '支持哪些'], '特性与版本'],
    [['面试题', '误区', '错误说法'], '勘误'],
    [['电子书', '离线'], '离线阅读 EPUB PDF'],
  ],
}

/** Returns the book's words for words of a query. Latin words count as a whole, or with an "s" at their end. */
export function synonymsOf(query: string, language: Language): string[] {
  const text = query.toLowerCase().replaceAll(/\s+/g, ' ')
  return SYNONYMS[language]
    .filter(([readers]) => readers.some((words) => contains(text, words)))
    .map(([, book]) => book)
}

function contains(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + words.length)
    const begins = !/^\w/.test(words) || !/\w$/.test(before)
    const ends = !/\w$/.test(words) || !/^(?!s\b)\w/.test(after)
    if (begins && ends) return true
  }
  return false
}
