import { major } from 'semver'

import { MATRIX, VERSIONS } from '../node/versions.ts'
import { FORMATS, PERMISSIONS } from './header.ts'
import type { Permission } from './header.ts'
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

const MAJORS = MATRIX.map((version) => major(version))
const POINT_RELEASES = VERSIONS.filter((version) => !MATRIX.includes(version))

/** What each permission allows; one that is not here does not compile. */
const GRANTS: Readonly<Record<Permission, Record<Language, string>>> = {
  net: { en: 'listen and connect on `localhost`', zh: '在 `localhost` 上监听和连接' },
  'child-process': { en: 'start processes', zh: '启动进程' },
  worker: { en: 'start threads', zh: '启动线程' },
  'fs-write': { en: 'write into its working directory', zh: '写自己的工作目录' },
  'fs-read': { en: 'read files elsewhere', zh: '读别处的文件' },
  addons: { en: 'load native addons', zh: '加载原生插件' },
}

/** What every tag means, in both languages; a tag that is not here does not compile. */
export const REFERENCE: Readonly<Record<TagName, TagReference>> = {
  node: {
    usages: [
      {
        value: '10 12-18 20.18.3',
        en: `versions to run it on besides the pinned one: majors (${MAJORS.join(', ')}), ranges of them, exact versions (${POINT_RELEASES.join(', ')}), or \`all\`: every major`,
        zh: `除锁定的版本外还在哪些版本上运行：主版本（${MAJORS.join('、')}）、主版本的范围、确切的版本（${POINT_RELEASES.join('、')}），或者 \`all\`：全部主版本`,
      },
    ],
    fallback: NONE,
  },
  expect: {
    usages: [
      {
        value: 'exit 1 ERR_X',
        en: 'it must end with this exit code and, if one is named, by an error with this `code` or name',
        zh: '必须以这个退出码结束；如果还写了错误，错误的 `code` 或名字必须是它',
      },
      { value: 'throws TypeError', en: 'the same as `exit 1 TypeError`', zh: '等于 `exit 1 TypeError`' },
      { value: 'signal SIGTERM', en: 'it must be ended by this signal', zh: '必须被这个信号结束' },
      {
        value: 'exit 0 on 12-20.18 22.11',
        en: 'any of the above, for these versions only; of several `@expect` the first that covers a version counts',
        zh: '以上任何一种，只对这些版本有效；有多个 `@expect` 时，以第一个包含该版本的为准',
      },
    ],
    fallback: { en: '`exit 0`', zh: '`exit 0`' },
  },
  repeat: {
    usages: [
      {
        value: '200',
        en: `run it this many times, from 2 to ${MAX_REPEAT}, and record each distinct outcome with its share`,
        zh: `运行这么多次（2 到 ${MAX_REPEAT}），记下每种不同的结果和它占的比例`,
      },
    ],
    fallback: { en: 'once', zh: '一次' },
  },
  trace: {
    usages: [
      {
        value: '',
        en: 'also record the order of its callbacks in the event loop; shown as a chart that can be replayed (`@trace loop` is the same)',
        zh: '另外记下回调在事件循环里的先后，页面上画成可以回放的图（也可写成 `@trace loop`）',
      },
      {
        value: 'calls',
        en: 'the same for calls between processes, between a server and its client, between a Koa or Express application and its middleware',
        zh: '同上，记的是进程之间、服务器与客户端之间、Koa 或 Express 应用与中间件之间的往来',
      },
    ],
    fallback: { en: 'no', zh: '不记' },
  },
  format: {
    usages: [
      {
        value: FORMATS.join(' '),
        en: 'run one file, `<slug>.ts`, as CommonJS and as an ES module, or as the one that is named',
        zh: '把单个文件 `<slug>.ts` 作为 CommonJS 和 ES 模块各运行一遍；只写一个就只运行那一种',
      },
    ],
    fallback: { en: 'what the file is', zh: '由文件本身决定' },
  },
  session: {
    usages: [
      {
        value: 'server.ts client.ts',
        en: 'start the first, run the second once it listens on `process.env.PORT`, then stop the first; includes `@allow net`',
        zh: '启动前者，等它监听 `process.env.PORT` 后运行后者，最后停掉前者；自带 `@allow net`',
      },
    ],
    fallback: NONE,
  },
  allow: {
    usages: [
      {
        value: PERMISSIONS.join(' '),
        en: `what else it may do: ${listGrants('en', ', ')}`,
        zh: `额外的权限：${listGrants('zh', '，')}`,
      },
    ],
    fallback: NONE,
  },
  mask: {
    usages: [
      {
        value: Object.keys(NAMED_MASKS).join(' '),
        en: 'replace what is bound to vary: a pid by `<pid 1>`, the same one always by the same number',
        zh: '替换必然会变的内容：进程号换成 `<pid 1>`，同一个值的编号总是相同',
      },
      {
        value: '/id=(?<id>\\w+)/',
        en: 'the same for what a regular expression, or its first group, matches; the name of the group is the label: `<id 1>`',
        zh: '同上，替换正则表达式（有分组时是第一个分组）匹配到的内容，分组的名字就是标签：`<id 1>`',
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
        en: 'what it reads from standard input; the text may go on over several lines',
        zh: '它从标准输入读到的内容，可以写好几行',
      },
    ],
    fallback: { en: 'closed', zh: '关闭' },
  },
}

function listGrants(language: Language, separator: string): string {
  return PERMISSIONS.map((name) => `\`${name}\` ${GRANTS[name][language]}`).join(separator)
}
