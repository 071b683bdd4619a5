import type { Localized } from '../../scripts/content/contents.ts'
import type { Lane } from '../../scripts/trace/event-loop/lanes.ts'
import type { Step } from '../../scripts/trace/event-loop/steps.ts'

/** What the book says in and about a chart of callbacks. */
export interface LoopWords {
  title: string
  lanes: Readonly<Record<Lane, string>>
  /** Short, at the head of a turn; 0 is what comes before the loop. */
  turn: (turn: number) => string
  /** A step in full. */
  describe: (step: Step, printed: string[]) => string
}

/** The phases have the names that Node.js gives them. */
const PHASES = { timers: 'timers', pending: 'pending', poll: 'poll', check: 'check', close: 'close' }

/** What calls back, where the lane does not say it already. */
export function isTold(lane: Lane, kind: string): boolean {
  return kind !== lane && ['main', 'pending', 'poll', 'close'].includes(lane)
}

const ZH: LoopWords = {
  title: '回调的先后',
  lanes: { main: '主程序', nextTick: 'nextTick', microtasks: '微任务', ...PHASES },
  turn: (turn) => (turn === 0 ? '启动' : `第 ${turn} 轮`),
  describe: ({ lane, iteration: turn, kind, queuedAt: asked, places }, printed) =>
    [
      `${ZH.lanes[lane]}${isTold(lane, kind) ? `（${kind}）` : ''}，${ZH.turn(turn)}`,
      asked === undefined ? '' : `由第 ${asked} 行登记`,
      places.length > 0 ? `执行第 ${places.join('、')} 行` : '没有看到示例中的代码',
      printed.length > 0 ? `输出 ${printed.join(' ⏎ ')}` : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
}

const EN: LoopWords = {
  title: 'Order of the callbacks',
  lanes: { main: 'main', nextTick: 'nextTick', microtasks: 'microtasks', ...PHASES },
  turn: (turn) => (turn === 0 ? 'start' : `turn ${turn}`),
  describe: ({ lane, iteration: turn, kind, queuedAt: asked, places }, printed) =>
    [
      `${lane}${isTold(lane, kind) ? ` (${kind})` : ''}, ${EN.turn(turn)}`,
      asked === undefined ? '' : `asked for by line ${asked}`,
      places.length > 0 ? `runs line ${places.join(', ')}` : 'no line of the example is seen in it',
      printed.length > 0 ? `prints ${printed.join(' ⏎ ')}` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
}

export const LOOP_WORDS: Readonly<Record<keyof Localized, LoopWords>> = { zh: ZH, en: EN }
