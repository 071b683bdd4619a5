export const tracePlayer = {
  title: 'Replay of this run',
  start: 'Back to the start',
  back: 'One step back',
  play: 'Play',
  pause: 'Pause',
  forward: 'One step forward',
  steps: 'Steps',
  speed: 'Speed',
  compare: 'All versions at once',
  /** Shown before the first step. */
  ready: 'Replay this real run step by step: with the buttons, the arrow keys or the slider, or by choosing a row.',
  waiting: 'Waiting',
  nothing: 'nothing',
  position: (step: number, total: number) => `Step ${step} of ${total}`,
  lines: (lines: string[]) => `line ${lines.join(', ')}`,
}
