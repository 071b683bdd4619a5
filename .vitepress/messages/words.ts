import type { Localized } from '../../scripts/content/contents.ts'
import { CALLS_WORDS } from './calls-chart.ts'
import type { CallsWords } from './calls-chart.ts'
import { LOOP_WORDS } from './event-loop-chart.ts'
import type { LoopWords } from './event-loop-chart.ts'

/** What the book itself says around a run. */
export interface Words {
  files: string
  output: string
  silent: string
  failed: string
  ranOn: string
  /** The whole example, to take along or to try elsewhere. */
  download: string
  stackBlitz: string
  /** Where the example can be mended. */
  edit: string
  /** Before the page that a question of the self-test is from. */
  from: string
  versions: string
  /** The two module systems. */
  formats: { cjs: string; esm: string }
  /** Of a distribution: its caption, and the heads of its columns. */
  shares: { caption: string; version: string; outcome: string; runs: string }
  /** Of the feature matrix; groups by the names in its data. */
  features: {
    name: string
    since: string
    yes: string
    no: string
    all: string
    none: string
    groups: Readonly<Record<string, string>>
  }
  /** Of claims: verdicts by the names in the data, and what leads to the runs. */
  corrections: { verdicts: Readonly<Record<string, string>>; proof: string }
  /** Of the list of forms: heads, kinds, the day on which they were made, and what is said where there are none. */
  forms: {
    form: string
    language: string
    size: string
    both: string
    kinds: Readonly<Record<'folder' | 'epub' | 'pdf' | 'package', string>>
    made: (date: string) => string
    none: string
  }
  /** Of charts: callbacks of the event loop, and calls. */
  loop: LoopWords
  calls: CallsWords
  outcome: (name: string) => string
  share: (runs: number, total: number) => string
}

const ZH: Words = {
  files: '文件',
  output: '输出',
  silent: '没有输出',
  failed: '这次运行没有通过',
  ranOn: '运行于',
  download: '下载',
  stackBlitz: '在 StackBlitz 中打开',
  edit: '修改这个示例',
  from: '来自：',
  versions: 'Node.js 版本',
  formats: { cjs: 'CommonJS', esm: 'ES 模块' },
  shares: { caption: '各种结果出现的次数', version: '版本', outcome: '依次输出', runs: '次数' },
  features: {
    name: '特性',
    since: '哪些版本有',
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
  },
  corrections: {
    verdicts: { right: '正确', imprecise: '不准确', wrong: '错误', depends: '因版本而异', unsaid: '没有提到' },
    proof: '运行：',
  },
  forms: {
    form: '形式',
    language: '语言',
    size: '大小',
    both: '中文与 English',
    kinds: { folder: '文件夹（zip）', epub: 'EPUB', pdf: 'PDF', package: 'npm 包' },
    made: (date) => `制作于 ${date}`,
    none: '这一份网站没有附带其他形式。在源码里运行 `npm run offline` 可以制作它们，下一次构建会把它们列在这里。',
  },
  loop: LOOP_WORDS.zh,
  calls: CALLS_WORDS.zh,
  outcome: (name) => `结果 ${name}`,
  share: (runs, total) => `${total} 次中 ${runs} 次`,
}

const EN: Words = {
  files: 'Files',
  output: 'Output',
  silent: 'No output',
  failed: 'This run did not pass',
  ranOn: 'Run on',
  download: 'Download',
  stackBlitz: 'Open in StackBlitz',
  edit: 'Edit this example',
  from: 'From: ',
  versions: 'Versions of Node.js',
  formats: { cjs: 'CommonJS', esm: 'ES module' },
  shares: { caption: 'How often each outcome was seen', version: 'Version', outcome: 'Printed in order', runs: 'Runs' },
  features: {
    name: 'Feature',
    since: 'Since',
    yes: 'yes',
    no: 'no',
    all: 'all',
    none: 'none',
    groups: {
      language: 'Language',
      modules: 'Modules',
      globals: 'Globals',
      fs: 'File system',
      net: 'Network',
      processes: 'Processes and the system',
      'streams-and-async': 'Streams and asynchronous code',
      tooling: 'Tooling',
    },
  },
  corrections: {
    verdicts: {
      right: 'Right',
      imprecise: 'Imprecise',
      wrong: 'Wrong',
      depends: 'Depends on the version',
      unsaid: 'Not said',
    },
    proof: 'Runs:',
  },
  forms: {
    form: 'Form',
    language: 'Language',
    size: 'Size',
    both: '中文 and English',
    kinds: { folder: 'Folder (zip)', epub: 'EPUB', pdf: 'PDF', package: 'npm package' },
    made: (date) => `Made on ${date}`,
    none: 'This copy of the site comes without them. In the sources, `npm run offline` makes them, and the next build lists them here.',
  },
  loop: LOOP_WORDS.en,
  calls: CALLS_WORDS.en,
  outcome: (name) => `Outcome ${name}`,
  share: (runs, total) => `${runs} of ${total} runs`,
}

export const WORDS: Readonly<Record<keyof Localized, Words>> = { zh: ZH, en: EN }
