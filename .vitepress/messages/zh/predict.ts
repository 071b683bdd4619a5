import type { Messages } from '../messages.ts'

export const predict: Messages['predict'] = {
  title: '先猜一猜',
  task: '这些行会按什么顺序输出？拖动，或用箭头按钮排好，再核对。',
  up: (line) => `上移：${line}`,
  down: (line) => `下移：${line}`,
  drag: '拖动',
  position: (line, position, total) => `${line}，第 ${position} 行，共 ${total} 行`,
  check: '核对',
  reveal: '直接看输出',
  again: '再来一次',
  right: '正确',
  wrong: (line) => `这里实际是：${line}`,
  result: (right, total) =>
    right === total ? '全对，与真实运行一致。' : `${total} 行中有 ${right} 行在它的位置上。真实的输出见下。`,
  pageTotal: (right, made) => `本页猜过 ${made} 题，对 ${right} 题`,
  bookTotal: (right, made) => `全书猜过 ${made} 题，对 ${right} 题`,
  clear: '清除成绩',
  from: '题目来自',
  wholeBook: '全书',
  place: (at, total) => `第 ${at} 题，共 ${total} 题`,
  next: '下一题',
  finish: '看结果',
  done: (right, total) => `${total} 题中对 ${right} 题`,
  isRight: '✓ 对',
  isWrong: '✗ 不对',
  another: '换一组题',
}
