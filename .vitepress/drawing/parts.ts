/** A part of Node.js that the drawing shows, and that the book has a page about. Positions are in the units of the drawing. */
export interface Part {
  x: number
  y: number
  width: number
  /** Its page, `<chapter>/<slug>`. */
  page: string
}

/** A library or program that contains parts. */
interface Layer {
  y: number
  height: number
}

export const WIDTH = 400
export const HEIGHT = 388
/** Height of a part. */
export const PART = 42

const LEFT = 14
const HALF = { left: { x: LEFT, width: 150 }, right: { x: 180, width: 206 } }
const PHASE = { width: 68, gap: 8, y: 212 }

function phase(index: number): Pick<Part, 'x' | 'y' | 'width'> {
  return { x: LEFT + index * (PHASE.width + PHASE.gap), y: PHASE.y, width: PHASE.width }
}

/** Each layer contains the parts that it runs, from top to bottom. */
export const LAYERS = {
  v8: { y: 4, height: 80 },
  node: { y: 94, height: 64 },
  libuv: { y: 168, height: 146 },
  kernel: { y: 324, height: 60 },
} satisfies Record<string, Layer>

export const PARTS = {
  code: { ...HALF.left, y: 34, page: 'event-loop/main-program' },
  microtasks: { ...HALF.right, y: 34, page: 'event-loop/microtasks' },
  nextTick: { ...HALF.right, y: 106, page: 'event-loop/microtasks' },
  timers: { ...phase(0), page: 'event-loop/timers' },
  pending: { ...phase(1), page: 'event-loop/pending-and-poll' },
  poll: { ...phase(2), page: 'event-loop/sleeping' },
  check: { ...phase(3), page: 'event-loop/timeout-or-immediate' },
  close: { ...phase(4), page: 'event-loop/phases' },
  pool: { ...HALF.left, y: 264, page: 'io/thread-pool' },
  kernel: { ...HALF.right, y: 334, page: 'io/kernel' },
} satisfies Record<string, Part>

export type PartName = keyof typeof PARTS

/** The phases of the event loop, in their order. */
export const PHASES = ['timers', 'pending', 'poll', 'check', 'close'] as const satisfies PartName[]
