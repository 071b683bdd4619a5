import type { Messages } from '../messages.ts'

export const site: Messages['site'] = {
  title: '实证 Node.js',
  description: '一本 Node.js 手册：每个结论都由真实运行证明。',
  label: '简体中文',
  languageName: '中文',
  chapters: '章节',
  goOn: '前往这次运行',
  editPage: '在线修改这一页',
  theme: {
    outline: { label: '本页内容' },
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '外观',
    lightModeSwitchTitle: '切换到浅色',
    darkModeSwitchTitle: '切换到深色',
    sidebarMenuLabel: '目录',
    returnToTopLabel: '回到顶部',
    langMenuLabel: '语言',
    skipToContentLabel: '跳到正文',
    notFound: { title: '没有这一页', quote: '地址可能写错了，也可能这一页已经改名。', linkText: '回到首页' },
  },
  copyButton: { tooltipText: '复制', copiedText: '已复制' },
}

export const search: Messages['search'] = { translations: { button: { buttonText: '搜索', buttonAriaLabel: '搜索' } } }

export const book: Messages['book'] = {
  contents: '目录',
  cover: '封面',
  edition: (date) => `${date} 版`,
  accessibility: '正文、程序和输出都是文字；轨迹图的每一步都附有文字说明。',
  authors: '《实证 Node.js》的作者们',
}
