import type { Messages } from '../messages.ts'

export const home: Messages['home'] = {
  pages: '页',
  programs: '个程序',
  versions: '个 Node.js 版本',
  runs: '次运行',
  activities: '在这里可以做什么',
  contents: '目录',
}

export const breadcrumb: Messages['breadcrumb'] = {
  label: '当前位置',
  page: (number, count) => `第 ${number} 页，共 ${count} 页`,
  chapter: (number, count) => `第 ${number} 章，共 ${count} 章`,
  contents: '目录',
}

export const phoneSettings: Messages['phoneSettings'] = {
  language: 'English',
  lang: 'en',
  dark: '切换到深色',
  light: '切换到浅色',
}

export const notFound: Messages['notFound'] = { search: '搜索本手册' }

export const progress: Messages['progress'] = {
  read: (read, total) => `已读 ${read} 页，共 ${total} 页`,
  predicted: (right, made) => `预测 ${made} 题，对 ${right} 题`,
  continue: '继续阅读：',
  clear: '全部标为未读',
}

export const printChapter: Messages['printChapter'] = {
  print: '打印本章',
  loading: '正在载入各页……',
  failed: '页面载入失败，请检查网络。',
}

export const pageHistory: Messages['pageHistory'] = {
  changed: '最后修改：',
  authors: '贡献者：',
  list: (names) => names.join('、'),
  edition: (day) => `${day} 版`,
  runs: '本页各次运行的变化',
  kinds: { recorded: '首次记录：', changed: '结果不同，或多了一种结果：', confirmed: '结果相同，增减了版本或环境：' },
}

export const shortcuts: Messages['shortcuts'] = {
  title: '键盘快捷键',
  close: '关闭',
  headings: { anywhere: '任何地方', onRun: '在一段程序上' },
  anywhere: [
    [['/', 'Ctrl K'], '搜索'],
    [['n'], '下一页'],
    [['p'], '上一页'],
    [['l'], '切换到英文'],
    [['d'], '深色或浅色'],
    [['?'], '显示这张表'],
  ],
  onRun: [
    [['Tab'], '到下一段程序、选项卡或按钮'],
    [['Enter'], '查看程序里名字的类型'],
    [['←', '→'], '上一个、下一个名字；换选项卡；轨迹里退一步、进一步'],
    [['Esc'], '结束'],
  ],
  enabled: '启用单键快捷键',
}

export const featureFilter: Messages['featureFilter'] = {
  search: '搜索',
  placeholder: '例如 fetch',
  group: '分类',
  all: '全部',
  change: '在哪个版本变化',
  any: '任意',
  count: (shown, total) => `${total} 项中的 ${shown} 项`,
}

export const scratchpad: Messages['scratchpad'] = {
  title: '实验台',
  openExample: '在实验台中打开',
  program: '程序',
  keys: 'Ctrl + Enter 运行。Tab 缩进；先按 Esc 再按 Tab 可以离开输入框。',
  header: '头部注释和正式的示例一样有效：',
  file: '文件',
  beside: (id) => `和示例 ${id} 的其他文件一起运行`,
  run: '运行',
  stop: '停止',
  newProgram: '新程序',
  previousProgram: '上一个程序',
  close: '关闭',
  running: '正在运行……',
  stopped: '已停止。',
  rejected: '实验台没有运行这个程序：',
  result: '运行结果',
}
