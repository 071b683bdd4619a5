/** What the lab says. */
export interface ScratchpadMessages {
  title: string
  /** At the runs of a page. */
  openExample: string
  program: string
  /** Below the field: keys, and headers. */
  keys: string
  header: string
  /** Before the name of the file. */
  file: string
  beside: (id: string) => string
  run: string
  stop: string
  fresh: string
  /** Back to what stood there before. */
  before: string
  close: string
  running: string
  stopped: string
  /** Before why the server did not answer. */
  refused: string
  result: string
}

export const SCRATCHPAD_MESSAGES: Readonly<Record<'zh' | 'en', ScratchpadMessages>> = {
  zh: {
    title: '实验台',
    openExample: '在实验台中打开',
    program: '程序',
    keys: 'Ctrl + Enter 运行。Tab 缩进；先按 Esc 再按 Tab 可以离开输入框。',
    header: '头部注释和正式的示例一样有效：',
    file: '文件',
    beside: (id) => `和示例 ${id} 的其他文件一起运行`,
    run: '运行',
    stop: '停止',
    fresh: '新程序',
    before: '上一个程序',
    close: '关闭',
    running: '正在运行……',
    stopped: '已停止。',
    refused: '实验台没有运行这个程序：',
    result: '运行结果',
  },
  en: {
    title: 'Lab',
    openExample: 'Open in the lab',
    program: 'Program',
    keys: 'Ctrl + Enter runs it. Tab indents; Esc, then Tab, leaves the field.',
    header: 'A header works as in any example: ',
    file: 'File',
    beside: (id) => `Runs among the other files of ${id}`,
    run: 'Run',
    stop: 'Stop',
    fresh: 'New program',
    before: 'Previous program',
    close: 'Close',
    running: 'Running …',
    stopped: 'Stopped.',
    refused: 'The lab did not run this program: ',
    result: 'Result',
  },
}
