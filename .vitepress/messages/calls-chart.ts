import type { Localized } from '../../scripts/content/contents.ts'
import type { Call, CallKind } from '../../scripts/trace/calls/call.ts'

/** What the book says in and about a chart of calls. */
export interface CallsWords {
  title: string
  /** One who takes part: `parent`, `child 1`, `server`, `client`, `use 12`. */
  name: (who: string) => string
  /** What is done, short, beside the arrow. */
  kinds: Readonly<Record<CallKind, string>>
  /** A call in full. */
  describe: (call: Call, printed: string[], heard: string[]) => string
}

const RE_NUMBERED = /^(child|use) (.+)$/

const ZH: CallsWords = {
  title: '谁在何时调用谁',
  name: (who) =>
    rename(who, { parent: '父进程', server: '服务器', client: '客户端', child: '子进程 ', use: '第 ', line: ' 行' }),
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
  describe: ({ kind, from, to, detail, at }, printed, heard) =>
    [
      `${ZH.name(from)}${from === to ? '' : ` → ${ZH.name(to)}`}：${ZH.kinds[kind]}${detail === '' ? '' : ` ${detail}`}`,
      at === undefined ? '' : `第 ${at} 行`,
      printed.length > 0 ? `输出 ${printed.join(' ⏎ ')}` : '',
      heard.length > 0 ? `客户端输出 ${heard.join(' ⏎ ')}` : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
}

const EN: CallsWords = {
  title: 'Who calls whom, and when',
  name: (who) =>
    rename(who, { parent: 'parent', server: 'server', client: 'client', child: 'child ', use: 'line ', line: '' }),
  kinds: {
    start: 'begins',
    spawn: 'starts',
    message: 'message',
    connection: 'connection',
    signal: 'signal',
    disconnect: 'disconnects',
    exit: 'ends',
    close: 'closed',
    request: 'request',
    enter: 'enters',
    leave: 'leaves',
    resume: 'goes on',
    answer: 'answer',
  },
  describe: ({ kind, from, to, detail, at }, printed, heard) =>
    [
      `${EN.name(from)}${from === to ? '' : ` → ${EN.name(to)}`}: ${EN.kinds[kind]}${detail === '' ? '' : ` ${detail}`}`,
      at === undefined ? '' : `line ${at}`,
      printed.length > 0 ? `prints ${printed.join(' ⏎ ')}` : '',
      heard.length > 0 ? `the client prints ${heard.join(' ⏎ ')}` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
}

function rename(who: string, names: Record<'parent' | 'server' | 'client' | 'child' | 'use' | 'line', string>): string {
  const [, kind, number = ''] = RE_NUMBERED.exec(who) ?? []
  if (kind === 'child') return names.child + number
  if (kind === 'use') return names.use + number + names.line
  return who === 'parent' || who === 'server' || who === 'client' ? names[who] : who
}

export const CALLS_WORDS: Readonly<Record<keyof Localized, CallsWords>> = { zh: ZH, en: EN }
