import type { Messages } from '../messages.ts'

export const tracePlayer: Messages['tracePlayer'] = {
  title: '回放这次运行',
  start: '回到开头',
  back: '后退一步',
  play: '播放',
  pause: '暂停',
  forward: '前进一步',
  steps: '步骤',
  speed: '速度',
  compare: '各版本同时回放',
  ready: '用按钮、方向键或拖动滑块，一步一步重放这次真实的运行；点图中的一行可以直接跳到那里。',
  waiting: '还在等待',
  nothing: '无',
  position: (step, total) => `第 ${step} 步，共 ${total} 步`,
  lines: (lines) => `第 ${lines.join('、')} 行`,
}
