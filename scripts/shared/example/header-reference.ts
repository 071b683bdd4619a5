import { FORMATS, PERMISSIONS } from './header.ts'
import { NAMED_MASKS } from './mask.ts'
import { MAX_REPEAT, MAX_TIMEOUT } from './tags.ts'
import type { TagName } from './tags.ts'

export type Language = 'en' | 'zh'

/** A way of writing a tag, as a reference of the header lists it. */
interface Usage extends Record<Language, string> {
  /** What stands behind the tag. */
  value: string
}

interface TagReference {
  usages: [Usage, ...Usage[]]
  /** What holds without the tag. @default nothing */
  fallback?: Record<Language, string>
}

const NONE = { en: 'none', zh: '无' }

/** What every tag means, in both languages; a tag that is not here does not compile. */
export const REFERENCE: Readonly<Record<TagName, TagReference>> = {
  node: {
    usages: [
      {
        value: '10 12-18 20.18.3',
        en: 'versions to run it on besides the pinned one: majors, ranges of them, exact versions, or `all`',
        zh: '除钉住的版本外还在哪些版本上运行：主版本、主版本的范围、确切的版本，或者 `all`',
      },
    ],
    fallback: NONE,
  },
  expect: {
    usages: [
      {
        value: 'exit 1 ERR_X',
        en: 'it must end with this exit code, and an error with this `code` or name (which may be left out)',
        zh: '必须以这个退出码结束，并且错误的 `code` 或名字是这个（可以不写）',
      },
      { value: 'throws TypeError', en: 'the same as `exit 1 TypeError`', zh: '等于 `exit 1 TypeError`' },
      { value: 'signal SIGTERM', en: 'it must end by this signal', zh: '必须被这个信号结束' },
      {
        value: 'exit 0 on 12-20.18 22.11',
        en: 'any of these, for these versions only; of several `@expect` the first that covers a version holds',
        zh: '以上任何一种，只对这些版本有效；有多个 `@expect` 时，第一个包含该版本的算数',
      },
    ],
    fallback: { en: '`exit 0`', zh: '`exit 0`' },
  },
  repeat: {
    usages: [
      {
        value: '200',
        en: `run it so often, at most ${MAX_REPEAT} times, and record each distinct outcome with its share`,
        zh: `运行这么多次（最多 ${MAX_REPEAT} 次），记下每种不同的结果和它占的份额`,
      },
    ],
    fallback: { en: 'once', zh: '一次' },
  },
  trace: {
    usages: [
      {
        value: '',
        en: 'record the order of its callbacks in the event loop, too; shown as a chart that can be replayed',
        zh: '还要记下回调在事件循环里的先后，页面上画成可以重放的图',
      },
      {
        value: 'calls',
        en: 'the same for calls between processes, a server and its client, an application of Koa or Express and its middleware',
        zh: '同上，记的是进程之间、服务器与客户端之间、Koa 或 Express 应用与中间件之间的往来',
      },
    ],
  },
  format: {
    usages: [
      {
        value: FORMATS.join(' '),
        en: 'run one file, `<slug>.ts`, as CommonJS and as ES module',
        zh: '同一个文件 `<slug>.ts`，既作为 CommonJS、又作为 ES 模块各运行一遍',
      },
    ],
    fallback: { en: 'as the file is', zh: '文件是什么就是什么' },
  },
  session: {
    usages: [
      {
        value: 'server.ts client.ts',
        en: 'start the first, run the second when it listens on `process.env.PORT`, stop the first; grants `net`',
        zh: '启动前者，等它监听 `process.env.PORT` 后运行后者，再停掉前者；自带 `net` 权限',
      },
    ],
  },
  allow: {
    usages: [
      {
        value: PERMISSIONS.join(' '),
        en: 'what it may do besides; `fs-write` means its working directory',
        zh: '额外的权限；`fs-write` 指的是它的工作目录',
      },
    ],
    fallback: NONE,
  },
  mask: {
    usages: [
      {
        value: [...Object.keys(NAMED_MASKS), '/id=(?<id>\\w+)/'].join(' '),
        en: 'replace what honestly varies by `<pid 1>`; the named group of a regular expression is the label, `<id 1>`',
        zh: '把确实会变的内容换成 `<pid 1>`；正则表达式里的命名分组就是标签：`<id 1>`',
      },
    ],
    fallback: NONE,
  },
  timeout: {
    usages: [
      {
        value: '5s',
        en: `how long it may run, in \`s\` or \`ms\`, at most \`${MAX_TIMEOUT / 1000}s\``,
        zh: `最多运行多久，单位 \`s\` 或 \`ms\`，不超过 \`${MAX_TIMEOUT / 1000}s\``,
      },
    ],
    fallback: { en: '`10s`', zh: '`10s`' },
  },
  stdin: {
    usages: [
      {
        value: 'text',
        en: 'what it reads on standard input; the text may go on over several lines',
        zh: '它从标准输入读到的内容，可以写好几行',
      },
    ],
    fallback: { en: 'closed', zh: '关闭' },
  },
}
