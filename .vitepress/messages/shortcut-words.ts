/** What the list of keys says. */
export interface ShortcutWords {
  title: string
  close: string
  /** Each with its keys. */
  anywhere: [keys: string[], does: string][]
  onRun: [keys: string[], does: string][]
  heads: { anywhere: string; onRun: string }
  /** Of the switch for keys without a modifier. */
  enabled: string
}

export const SHORTCUT_WORDS: Readonly<Record<'zh' | 'en', ShortcutWords>> = {
  zh: {
    title: '键盘快捷键',
    close: '关闭',
    heads: { anywhere: '任何地方', onRun: '在一段程序上' },
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
  },
  en: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    heads: { anywhere: 'Anywhere', onRun: 'On a program' },
    anywhere: [
      [['/', 'Ctrl K'], 'Search'],
      [['n'], 'Next page'],
      [['p'], 'Previous page'],
      [['l'], 'Switch to Chinese'],
      [['d'], 'Dark or light'],
      [['?'], 'Show this list'],
    ],
    onRun: [
      [['Tab'], 'To the next program, tab or button'],
      [['Enter'], 'Show types of the names in a program'],
      [['←', '→'], 'Previous and next name; other tabs; a step back and forth in a trace'],
      [['Esc'], 'Finish'],
    ],
    enabled: 'Use single-key shortcuts',
  },
}
