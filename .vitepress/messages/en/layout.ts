import type { Messages } from '../messages.ts'

export const home: Messages['home'] = {
  pages: 'pages',
  programs: 'programs',
  versions: 'versions of Node.js',
  runs: 'runs',
  contents: 'Contents',
}

export const pageHistory: Messages['pageHistory'] = {
  changed: 'Last changed: ',
  authors: 'Contributors: ',
  list: (names) => names.join(', '),
}

export const shortcuts: Messages['shortcuts'] = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  headings: { anywhere: 'Anywhere', onRun: 'On a program' },
  anywhere: [
    [['/', 'Ctrl K'], 'Search'],
    [['n'], 'Next page'],
    [['p'], 'Previous page'],
    [['l'], 'Switch to Chinese'],
    [['d'], 'Dark or light'],
    [['?'], 'Show this list'],
  ],
  onRun: [
    [['Tab'], 'To the next program, tab or button'],
    [['Enter'], 'Show types of the names in a program'],
    [['←', '→'], 'Previous and next name; other tabs; a step back and forth in a trace'],
    [['Esc'], 'Finish'],
  ],
  enabled: 'Use single-key shortcuts',
}

export const featureFilter: Messages['featureFilter'] = {
  search: 'Search',
  placeholder: 'for example fetch',
  group: 'Group',
  all: 'All',
  change: 'Changed in',
  any: 'Any version',
  count: (shown, total) => `${shown} of ${total}`,
}

export const scratchpad: Messages['scratchpad'] = {
  title: 'Scratchpad',
  openExample: 'Open in the scratchpad',
  program: 'Program',
  keys: 'Ctrl + Enter runs it. Tab indents; Esc, then Tab, leaves the field.',
  header: 'A header works as in any example: ',
  file: 'File',
  beside: (id) => `Runs among the other files of ${id}`,
  run: 'Run',
  stop: 'Stop',
  newProgram: 'New program',
  previousProgram: 'Previous program',
  close: 'Close',
  running: 'Running …',
  stopped: 'Stopped.',
  rejected: 'The scratchpad did not run this program: ',
  result: 'Result',
}
