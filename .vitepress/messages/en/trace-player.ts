import type { Messages } from '../messages.ts'

export const tracePlayer: Messages['tracePlayer'] = {
  title: 'Replay of this run',
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
  position: (step, total) => `Step ${step} of ${total}`,
  lines: (lines) => `line ${lines.join(', ')}`,
}
