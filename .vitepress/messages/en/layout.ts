/** A list of keys and the action that they trigger. */
type Shortcut = [keys: string[], action: string]

export const home = {
  pages: 'pages',
  programs: 'programs',
  versions: 'versions of Node.js',
  runs: 'runs',
  activities: 'What you can do here',
  contents: 'Contents',
}

export const breadcrumb = {
  label: 'Breadcrumb',
  /** Follows the chapter. */
  page: (number: number, count: number) => `${number} of ${count}`,
  chapter: (number: number, count: number) => `Chapter ${number} of ${count}`,
  contents: 'Contents',
}

/** In the menu of the phone. */
export const phoneSettings = {
  /** The other language, in its own words. */
  language: '简体中文',
  lang: 'zh-CN',
  dark: 'Switch to dark',
  light: 'Switch to light',
}

export const notFound = { search: 'Search the handbook' }

export const progress = {
  read: (read: number, total: number) => `${read} of ${total} pages read`,
  predicted: (right: number, made: number) => `${right} of ${made} predictions right`,
  /** Precedes the title of a page. */
  continue: 'Continue: ',
  clear: 'Mark all pages as unread',
}

export const printChapter = {
  print: 'Print this chapter',
  loading: 'Loading the pages …',
  failed: "The pages couldn't be loaded. Are you offline?",
}

export const pageHistory = {
  /** Precedes the date of the last change. */
  changed: 'Last changed: ',
  /** Precedes the list of authors. */
  authors: 'Contributors: ',
  list: (names: string[]) => names.join(', '),
  edition: (day: string) => `Edition of ${day},`,
  /** Unfolds the changes of the runs on the page. */
  runs: 'How the runs on this page changed',
  /** Precedes the programs whose recordings a change touched. */
  kinds: {
    recorded: 'recorded for the first time:',
    changed: 'recorded with another outcome, or one more:',
    confirmed: 'the same outcomes, in other versions or settings:',
  },
}

const anywhere: Shortcut[] = [
  [['/', 'Ctrl K'], 'Search'],
  [['n'], 'Next page'],
  [['p'], 'Previous page'],
  [['l'], 'Switch to Chinese'],
  [['d'], 'Dark or light'],
  [['?'], 'Show this list'],
]

const onRun: Shortcut[] = [
  [['Tab'], 'To the next program, tab or button'],
  [['Enter'], 'Show types of the names in a program'],
  [['←', '→'], 'Previous and next name; other tabs; a step back and forth in a trace'],
  [['Esc'], 'Finish'],
]

export const shortcuts = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  headings: { anywhere: 'Anywhere', onRun: 'On a program' },
  anywhere,
  onRun,
  /** Label of the switch for keys without a modifier. */
  enabled: 'Use single-key shortcuts',
}

export const featureFilter = {
  search: 'Search',
  placeholder: 'for example fetch',
  group: 'Group',
  all: 'All',
  change: 'Changed in',
  any: 'Any version',
  count: (shown: number, total: number) => `${shown} of ${total}`,
}

export const scratchpad = {
  title: 'Scratchpad',
  openExample: 'Open in the scratchpad',
  program: 'Program',
  keys: 'Ctrl + Enter runs it. Tab indents; Esc, then Tab, leaves the field.',
  header: 'A header works as in any example: ',
  file: 'File',
  beside: (id: string) => `Runs among the other files of ${id}`,
  run: 'Run',
  stop: 'Stop',
  newProgram: 'New program',
  previousProgram: 'Previous program',
  close: 'Close',
  running: 'Running …',
  stopped: 'Stopped.',
  /** Precedes the reason why the server rejected the program. */
  rejected: 'The scratchpad did not run this program: ',
  result: 'Result',
}
