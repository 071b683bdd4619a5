import type { Messages } from '../messages.ts'

export const searchBox: Messages['searchBox'] = {
  title: '搜索本手册',
  placeholder: '问题、函数、错误码或一行输出',
  results: '搜索结果',
  close: '关闭',
  loading: '正在加载索引……',
  found: (pages) => `${pages} 个页面`,
  none: (query) => `没有找到“${query}”。请减少词语，或改用函数名。`,
  inRun: { output: (name) => `在 ${name} 的输出中`, code: (name) => `在 ${name} 的代码中` },
  recent: '最近的搜索',
  recentNote: '最近的搜索只保存在这台设备上。',
  clear: '清除',
}
