import { SETTING_VALUES } from '../../../scripts/contracts/settings.ts'
import { formatSize } from '../format-size.ts'
import type { Messages } from '../messages.ts'

const settings: Messages['run']['settings'] = {
  names: {
    esm: '作为 ES 模块',
    cjs: '作为 CommonJS',
    worker: '在 worker 里',
    await: 'await 之后',
    timer: '在定时器里',
    'pid-1': '作为 PID 1',
    user: '以另一个用户运行',
    'stdout-file': 'stdout 是文件',
    'stdout-pipe': 'stdout 是管道',
    'stdout-closed': 'stdout 已关闭',
    'pool-1': '线程池 1 个线程',
    'pool-16': '线程池 16 个线程',
    busy: '机器繁忙时',
    'small-heap': `堆只有 ${SETTING_VALUES.heap} MiB`,
    locale: `LANG=${SETTING_VALUES.locale}`,
    'time-zone': `TZ=${SETTING_VALUES.timeZone}`,
  },
  list: (items) => items.join('、'),
  separator: '；',
  summary: (named, more) => {
    const list = named.join('、')
    const gap = /\w$/.test(list) ? ' ' : ''
    return `${list}${more > 0 ? `${gap}等 ${named.length + more} 种环境下` : ''}，结果相同`
  },
  same: (list) => `结果相同：${list}`,
  differs: (list) => `不同：${list}`,
  because: (name) => `不同：${name}，因为 `,
  sometimes: (list) => `不是每次都相同：${list}`,
  notRun: (list) => `没有运行：${list}`,
  shown: (name) => `${name}（见上）`,
  compared: '比较的是锁定版本上的输出、退出状态和错误；在 worker 里，两个流各自比较；stdout 关闭时，不比较 stdout',
}

export const run: Messages['run'] = {
  files: '文件',
  output: '输出',
  silent: '没有输出',
  noLineBreak: '末尾没有换行',
  thrown: (value) => `抛出的值：${value}`,
  failed: '这次运行没有通过',
  printed: (node) => `${node} 的输出`,
  differsFrom: (others) => `与 ${others} 不同`,
  ranOn: (node) => `在 ${node} 上运行过`,
  ranOnSeveral: (count, nodes) => `在 ${count} 个版本上运行过：${nodes}`,
  header: '文件头',
  permalink: '这次运行的链接',
  source: '源码',
  flaky: { before: (until) => `暂时不稳定，截至 ${until}：`, after: '。在此之前，结果与记录不同，构建也不会失败。' },
  linuxOnly: '仅限 Linux，其他系统的行为可能不同。',
  documented: '仅见于文档，未经运行：',
  download: '下载',
  data: { separator: '，', size: (bytes) => formatSize(bytes, (number) => `${number} 字节`) },
  stackBlitz: 'StackBlitz',
  edit: '修改',
  permanent: '永久链接',
  report: '我的输出不一样',
  allQuestions: (count) => `全部 ${count} 道题`,
  versions: 'Node.js 版本',
  outcomes: '各种结果',
  formats: { cjs: 'CommonJS', esm: 'ES 模块' },
  outcome: (name) => `结果 ${name}`,
  byRelease: '各版本的结果（Linux）',
  settings,
  share: (runs, total) => `${total} 次中 ${runs} 次`,
  shares: { caption: '各种结果出现的次数', version: '版本', outcome: '依次输出', runs: '次数' },
}

export const features: Messages['features'] = {
  name: '特性',
  since: '版本范围',
  yes: '有',
  no: '无',
  all: '全部',
  none: '都没有',
  groups: {
    language: '语言',
    modules: '模块',
    globals: '全局对象',
    fs: '文件系统',
    net: '网络',
    processes: '进程与系统',
    'streams-and-async': '流与异步',
    tooling: '工具',
  },
}

export const corrections: Messages['corrections'] = {
  verdicts: { right: '正确', imprecise: '不准确', wrong: '错误', depends: '因版本而异', unsaid: '没有提到' },
  sections: {
    modules: 'Esmodule 和 commonjs的区别',
    exports: 'exports 和 module.exports 区别',
    io: '非阻塞I/O 和 事件驱动',
    'event-loop': '事件循环',
    architecture: 'node的多进程架构',
    starting: '创建子进程的方法',
    stdio: 'spawb stdion选项',
    daemon: '守护进程',
    alive: '确认子进程还活着',
    http: '创建简单的http服务',
    express: '使用express 中间件',
    koa: '使用koa 中间件',
  },
  section: (heading) => `笔记“${heading}”`,
  proof: '运行：',
}

export const downloads: Messages['downloads'] = {
  format: '形式',
  language: '语言',
  size: '大小',
  bothLanguages: '中文与 English',
  kinds: { folder: '文件夹（zip）', epub: 'EPUB', pdf: 'PDF', package: 'npm 包' },
  made: (date) => `制作于 ${date}`,
  none: '这一份网站没有附带其他形式。在源码里运行 `npm run offline` 可以制作它们，下一次构建会把它们列在这里。',
}

export const charts: Messages['charts'] = {
  separator: '；',
  prints: (lines) => `输出 ${lines}`,
  howToRead: '怎样读这张图',
  eventLoop: {
    title: '回调的先后',
    howToRead:
      '时间自上而下。每个方块是一次执行过的回调，位于它所属的队列或阶段那一列；方块里写的是其中最先看到的那一行代码，没有看到代码时则是登记它的那一行。曲线从登记它的回调引来，右侧是它输出的内容。虚线表示循环开始新的一轮。',
    line: (line) => `第 ${line} 行`,
    lanes: {
      main: '主程序',
      nextTick: 'nextTick',
      microtasks: '微任务',
      timers: 'timers',
      pending: 'pending',
      poll: 'poll',
      check: 'check',
      close: 'close',
    },
    iteration: (iteration) => (iteration === 0 ? '启动' : `第 ${iteration} 轮`),
    step: (lane, kind, iteration) => `${lane}${kind === undefined ? '' : `（${kind}）`}，${iteration}`,
    queuedAt: (line) => `由第 ${line} 行登记`,
    runs: (lines) => `执行第 ${lines.join('、')} 行`,
    runsNoLine: '没有看到示例中的代码',
  },
  calls: {
    title: '谁在何时调用谁',
    howToRead:
      '时间自上而下。每一列是一个进程或函数，箭头从发起的一方指向相关的一方；竖条表示进程存活、或函数处理请求的时段。左侧是代码的行号，右侧是发生的事和输出的内容。',
    participants: {
      parent: '父进程',
      server: '服务器',
      client: '客户端',
      child: (number) => `子进程 ${number}`,
      use: (line) => `第 ${line} 行`,
    },
    kinds: {
      start: '开始',
      spawn: '启动',
      message: '消息',
      connection: '连接',
      signal: '信号',
      disconnect: '断开通道',
      exit: '结束',
      close: '关闭',
      request: '请求',
      enter: '进入',
      leave: '离开',
      resume: '继续',
      answer: '响应',
    },
    step: (participants, call) => `${participants}：${call}`,
    line: (line) => `第 ${line} 行`,
    clientPrints: (lines) => `客户端输出 ${lines}`,
  },
}
