export const predict = {
  title: 'Predict first',
  task: 'In which order will these lines be printed? Drag them, or use the arrow buttons, and check.',
  up: (line: string) => `Move up: ${line}`,
  down: (line: string) => `Move down: ${line}`,
  drag: 'Drag',
  position: (line: string, position: number, total: number) => `${line}: line ${position} of ${total}`,
  check: 'Check',
  reveal: 'Show the output',
  again: 'Once more',
  right: 'right',
  /** @param line the line that the run printed at this position */
  wrong: (line: string) => `really here: ${line}`,
  result: (right: number, total: number) =>
    right === total
      ? 'All right: so did the real run.'
      : `${right} of ${total} lines are in their place. The real output is below.`,
  pageTotal: (right: number, made: number) => `This page: ${right} of ${made} right`,
  bookTotal: (right: number, made: number) => `The book: ${right} of ${made} right`,
  clear: 'Clear the score',
  /** Labels the choice of a chapter in the self-test. */
  from: 'Questions from',
  wholeBook: 'the whole book',
  place: (at: number, total: number) => `Question ${at} of ${total}`,
  next: 'Next question',
  finish: 'See the result',
  done: (right: number, total: number) => `${right} of ${total} right`,
  isRight: '✓ right',
  isWrong: '✗ not right',
  another: 'Other questions',
  /** Precedes the link to the page that a question is from. */
  source: 'From: ',
  /** Precedes the link to the run, if its question cannot be loaded. */
  unavailable: 'This question could not be loaded. Its run is on this page:',
  retry: 'Try again',
}
