export interface PlayerWords {
  player: string
  start: string
  back: string
  play: string
  pause: string
  forward: string
  steps: string
  speed: string
  compare: string
  /** Where a replay begins. */
  ready: string
  waiting: string
  nothing: string
  asked: string
  runs: string
  count: (at: number, total: number) => string
  lines: (lines: string[]) => string
}

/** What the player says around a chart. */
export const PLAYER_WORDS: Readonly<Record<'zh' | 'en', PlayerWords>> = {
  zh: {
    player: '回放这次运行',
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
    asked: '登记',
    runs: '执行',
    count: (at, total) => `第 ${at} 步，共 ${total} 步`,
    lines: (lines) => `第 ${lines.join('、')} 行`,
  },
  en: {
    player: 'Replay of this run',
    start: 'Back to the start',
    back: 'One step back',
    play: 'Play',
    pause: 'Pause',
    forward: 'One step forward',
    steps: 'Steps',
    speed: 'Speed',
    compare: 'All versions at once',
    ready: 'Replay this real run step by step: with the buttons, the arrow keys or the slider, or by choosing a row.',
    waiting: 'Waiting',
    nothing: 'nothing',
    asked: 'asked for by',
    runs: 'runs',
    count: (at, total) => `Step ${at} of ${total}`,
    lines: (lines) => `line ${lines.join(', ')}`,
  },
}
