/** How many predictions were right, and how many were made. */
export interface Total {
  right: number
  made: number
}

export interface PredictWords {
  title: string
  task: string
  up: (line: string) => string
  down: (line: string) => string
  drag: string
  at: (line: string, place: number, all: number) => string
  check: string
  reveal: string
  again: string
  right: string
  /** With the line that was really printed there. */
  wrong: (line: string) => string
  result: (right: number, all: number) => string
  page: (total: Total) => string
  book: (total: Total) => string
  clear: string
  draw: (some: number, all: number) => string
}

/** What is said around a prediction. */
export const PREDICT_WORDS: Readonly<Record<'zh' | 'en', PredictWords>> = {
  zh: {
    title: '先猜一猜',
    task: '这些行会按什么顺序输出？拖动，或用箭头按钮排好，再核对。',
    up: (line) => `上移：${line}`,
    down: (line) => `下移：${line}`,
    drag: '拖动',
    at: (line, place, all) => `${line}，第 ${place} 行，共 ${all} 行`,
    check: '核对',
    reveal: '直接看输出',
    again: '再来一次',
    right: '正确',
    wrong: (line) => `这里实际是：${line}`,
    result: (right, all) =>
      right === all ? '全对，与真实运行一致。' : `${all} 行中有 ${right} 行在它的位置上。真实的输出见下。`,
    page: ({ right, made }) => `本页猜过 ${made} 题，对 ${right} 题`,
    book: ({ right, made }) => `全书猜过 ${made} 题，对 ${right} 题`,
    clear: '清除成绩',
    draw: (some, all) => `从 ${all} 题中抽 ${some} 题`,
  },
  en: {
    title: 'Predict first',
    task: 'In which order will these lines be printed? Drag them, or use the arrow buttons, and check.',
    up: (line) => `Move up: ${line}`,
    down: (line) => `Move down: ${line}`,
    drag: 'Drag',
    at: (line, place, all) => `${line}: line ${place} of ${all}`,
    check: 'Check',
    reveal: 'Show the output',
    again: 'Once more',
    right: 'right',
    wrong: (line) => `really here: ${line}`,
    result: (right, all) =>
      right === all
        ? 'All right: so did the real run.'
        : `${right} of ${all} lines are in their place. The real output is below.`,
    page: ({ right, made }) => `This page: ${right} of ${made} right`,
    book: ({ right, made }) => `The book: ${right} of ${made} right`,
    clear: 'Clear the score',
    draw: (some, all) => `Draw ${some} of ${all} questions`,
  },
}
