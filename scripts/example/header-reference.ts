import { major } from 'semver'

import { SETTINGS } from '../contracts/settings.ts'
import { MATRIX, VERSIONS } from '../node/versions.ts'
import { MAX_FLAKY_DAYS } from './flaky.ts'
import { FORMATS, PERMISSIONS, PLATFORMS, type Permission } from './header.ts'
import { NAMED_MASKS } from './mask.ts'
import { MAX_REPEAT, MAX_TIMEOUT, type TagName } from './tags.ts'

export type Language = 'en' | 'zh'

/** One way to write a tag: a row of the reference table. */
interface Usage extends Record<Language, string> {
  /** The text after the tag. */
  value: string
  /** The effect without the tag; only in its first row. */
  fallback?: Record<Language, string>
}

const HEADS: Readonly<Record<Language, string[]>> = { en: ['tag', 'meaning', 'default'], zh: ['标签', '含义', '默认'] }
const NONE = { en: 'none', zh: '无' }

const MAJORS = MATRIX.map((version) => major(version))
const POINT_RELEASES = VERSIONS.filter((version) => !MATRIX.includes(version))

/** Describes each permission. The type requires an entry for every permission. */
const GRANTS: Readonly<Record<Permission, Record<Language, string>>> = {
  net: { en: 'listen and connect on `localhost`', zh: '在 `localhost` 上监听和连接' },
  'child-process': { en: 'start processes', zh: '启动进程' },
  worker: { en: 'start threads', zh: '启动线程' },
  'fs-write': { en: 'write to its working directory', zh: '写自己的工作目录' },
  'fs-read': { en: 'read files elsewhere', zh: '读别处的文件' },
  addons: { en: 'load native addons', zh: '加载原生插件' },
  signals: { en: 'send signals to other processes with `process.kill`', zh: '用 `process.kill` 给别的进程发信号' },
  sqlite: { en: 'import `node:sqlite`', zh: '导入 `node:sqlite`' },
  inspector: { en: 'use the inspector of its own process', zh: '使用自身进程的检查器（inspector）' },
  'v8-flags': { en: 'change flags of V8 while it runs', zh: '在运行中修改 V8 的选项' },
  'io-uring': { en: "use io_uring, Linux's second way to read files", zh: '使用 io_uring（Linux 读文件的另一条路）' },
  namespaces: { en: 'make namespaces of its own; in a session only', zh: '自建命名空间，只限会话（session）' },
  priority: { en: 'change the priority of processes', zh: '修改进程的优先级' },
}

/** The meaning of each tag in both languages. The type requires an entry for every tag. */
export const REFERENCE: Readonly<Record<TagName, [Usage, ...Usage[]]>> = {
  node: [
    {
      value: '10 12-18 20.18.3',
      en: `versions to run on in addition to the pinned one: majors (${MAJORS.join(', ')}), ranges of majors, exact versions (${POINT_RELEASES.join(', ')}), or \`all\` for every major`,
      zh: `除锁定的版本外还在哪些版本上运行：主版本（${MAJORS.join('、')}）、主版本的范围、确切的版本（${POINT_RELEASES.join('、')}），或者 \`all\`：全部主版本`,
      fallback: NONE,
    },
  ],
  expect: [
    {
      value: 'exit 1 ERR_X',
      en: 'must end with this exit code and, if an error is given, with an error of this `code` or name',
      zh: '必须以这个退出码结束；如果还写了错误，错误的 `code` 或名字必须是它',
      fallback: { en: '`exit 0`', zh: '`exit 0`' },
    },
    { value: 'throws TypeError', en: 'same as `exit 1 TypeError`', zh: '等于 `exit 1 TypeError`' },
    { value: 'signal SIGTERM', en: 'must be ended by this signal', zh: '必须被这个信号结束' },
    {
      value: 'exit 0 on 12-20.18 22.11',
      en: 'any of the above, for these versions only; the first `@expect` that covers a version applies',
      zh: '以上任何一种，只对这些版本有效；有多个 `@expect` 时，以第一个包含该版本的为准',
    },
  ],
  repeat: [
    {
      value: '200',
      en: `run this many times, from 2 to ${MAX_REPEAT}, and record how often each distinct outcome occurs`,
      zh: `运行这么多次（2 到 ${MAX_REPEAT}），记下每种不同的结果和它占的比例`,
      fallback: { en: 'once', zh: '一次' },
    },
  ],
  trace: [
    {
      value: '',
      en: 'also record the order of callbacks in the event loop, and show it as a chart that readers can replay (same as `@trace loop`)',
      zh: '另外记下回调在事件循环里的先后，页面上画成可以回放的图（也可写成 `@trace loop`）',
      fallback: { en: 'no', zh: '不记' },
    },
    {
      value: 'calls',
      en: 'same for calls between processes, between a server and its client, and between a Koa or Express app and its middleware',
      zh: '同上，记的是进程之间、服务器与客户端之间、Koa 或 Express 应用与中间件之间的往来',
    },
  ],
  format: [
    {
      value: FORMATS.join(' '),
      en: 'run a single file, `<slug>.ts`, as CommonJS, as an ES module, or as both',
      zh: '把单个文件 `<slug>.ts` 作为 CommonJS 和 ES 模块各运行一遍；只写一个就只运行那一种',
      fallback: { en: 'the format of the file', zh: '由文件本身决定' },
    },
  ],
  session: [
    {
      value: 'server.ts client.ts',
      en: 'start the first file, run the second once the first listens on `process.env.PORT`, then stop the first; includes `@allow net`',
      zh: '启动前者，等它监听 `process.env.PORT` 后运行后者，最后停掉前者；自带 `@allow net`',
      fallback: NONE,
    },
  ],
  allow: [
    {
      value: 'net child-process',
      en: 'additional permissions, one or more of those that follow',
      zh: '额外的权限，可以写以下的一种或几种',
      fallback: NONE,
    },
    ...PERMISSIONS.map((value) => ({ value, ...GRANTS[value] })),
  ],
  platform: [
    {
      value: PLATFORMS.join(' '),
      en: 'what it shows holds on Linux only: pages say so, and other systems skip it',
      zh: '只在 Linux 上成立：页面上会注明，在别的系统上跳过',
      fallback: { en: 'every system', zh: '所有系统' },
    },
  ],
  mask: [
    {
      value: Object.keys(NAMED_MASKS).join(' '),
      en: 'replace text that varies, such as process ids, with `<pid 1>`; equal values get the same number',
      zh: '替换必然会变的内容：进程号换成 `<pid 1>`，同一个值的编号总是相同',
      fallback: NONE,
    },
    {
      value: '/id=(?<id>\\w+)/',
      en: 'same for the matches of a regular expression, or of its first group, whose name becomes the label: `<id 1>`',
      zh: '同上，替换正则表达式（有分组时是第一个分组）匹配到的内容，分组的名字就是标签：`<id 1>`',
    },
  ],
  timeout: [
    {
      value: '5s',
      en: `time limit in \`s\` or \`ms\`, at most \`${MAX_TIMEOUT / 1000}s\``,
      zh: `最多运行多久，单位 \`s\` 或 \`ms\`，不超过 \`${MAX_TIMEOUT / 1000}s\``,
      fallback: { en: '`10s`', zh: '`10s`' },
    },
  ],
  stdin: [
    {
      value: 'text',
      en: 'the text of standard input, which may span several lines',
      zh: '它从标准输入读到的内容，可以写好几行',
      fallback: { en: 'closed', zh: '关闭' },
    },
  ],
  flaky: [
    {
      value: 'until 2027-01-31 because the CI machine is slow',
      en: `through this day in UTC, at most ${MAX_FLAKY_DAYS} days ahead, \`verify\` reports a different outcome without failing; after it, \`verify\` fails; pages show the day and the reason`,
      zh: `到这一天为止（UTC，含当天，最多 ${MAX_FLAKY_DAYS} 天以后），\`verify\` 遇到不同的结果只报告、不算失败；过了这一天就算失败；日期和原因会显示在页面上`,
      fallback: NONE,
    },
  ],
  differs: [
    {
      value: 'worker because a worker receives no signals',
      en: `the outcome in this setting differs (${SETTINGS.join(', ')}); pages show the reason instead of the outcome; the tag can be repeated`,
      zh: `在这个环境里结果不同（${SETTINGS.join('、')}）；页面上显示原因，不显示那个结果；可以写多次`,
      fallback: NONE,
    },
  ],
}

/** Renders the reference of header tags as a Markdown table. */
export function renderReference(language: Language): string {
  const rows = Object.entries(REFERENCE).flatMap(([name, usages]) =>
    usages.map((usage) => [
      `\`${[`@${name}`, usage.value].join(' ').trim()}\``,
      usage[language],
      usage.fallback?.[language] ?? '',
    ]),
  )
  const lines = [HEADS[language], ['---', '---', '---'], ...rows]
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}
