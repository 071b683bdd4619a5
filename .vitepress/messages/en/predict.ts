import type { Messages } from '../messages.ts'

export const predict: Messages['predict'] = {
  title: 'Predict first',
  task: 'In which order will these lines be printed? Drag them, or use the arrow buttons, and check.',
  up: (line) => `Move up: ${line}`,
  down: (line) => `Move down: ${line}`,
  drag: 'Drag',
  position: (line, position, total) => `${line}: line ${position} of ${total}`,
  check: 'Check',
  reveal: 'Show the output',
  again: 'Once more',
  right: 'right',
  wrong: (line) => `really here: ${line}`,
  result: (right, total) =>
    right === total
      ? 'All right: so did the real run.'
      : `${right} of ${total} lines are in their place. The real output is below.`,
  pageTotal: ({ right, made }) => `This page: ${right} of ${made} right`,
  bookTotal: ({ right, made }) => `The book: ${right} of ${made} right`,
  clear: 'Clear the score',
  draw: (drawn, total) => `Draw ${drawn} of ${total} questions`,
}
