import { SETTING_VALUES, type SettingName } from '../../../scripts/contracts/settings.ts'
import type { CallKind } from '../../../scripts/trace/calls/call.ts'
import type { Lane } from '../../../scripts/trace/event-loop/lanes.ts'
import { formatSize } from '../format-size.ts'

/** Labels by their name in the data. */
type Labels<Name extends string = string> = Readonly<Record<Name, string>>

const settings = {
  /** Each follows a word such as “Same”, or is a label. */
  names: {
    esm: 'as an ES module',
    cjs: 'as CommonJS',
    worker: 'in a worker',
    await: 'after an await',
    timer: 'in a timer',
    'pid-1': 'as PID 1',
    user: 'under another user',
    'stdout-file': 'with stdout a file',
    'stdout-pipe': 'with stdout a pipe',
    'stdout-closed': 'with stdout closed',
    'pool-1': 'with 1 pool thread',
    'pool-16': 'with 16 pool threads',
    busy: 'on a busy machine',
    'small-heap': `with a heap of ${SETTING_VALUES.heap} MiB`,
    locale: `with LANG=${SETTING_VALUES.locale}`,
    'time-zone': `with TZ=${SETTING_VALUES.timeZone}`,
  } satisfies Labels<SettingName>,
  list: (items: string[]) => items.join(', '),
  separator: '; ',
  /** @param more how many settings are not named; below 1 if all are */
  summary: (named: string[], more: number) => {
    const others = more === 1 ? ['and in one other setting'] : more > 1 ? [`and in ${more} other settings`] : []
    return `same ${[...named, ...others].join(', ')}`
  },
  same: (list: string) => `same ${list}`,
  differs: (list: string) => `differs: ${list}`,
  /** Precedes the reason. */
  because: (name: string) => `differs ${name}: `,
  sometimes: (list: string) => `not the same in every run: ${list}`,
  notRun: (list: string) => `not run ${list}`,
  shown: (name: string) => `${name} (shown)`,
  compared:
    'compared: output, exit status and error on the pinned Node.js; in a worker, each stream by itself; with stdout closed, not stdout',
}

export const run = {
  files: 'Files',
  output: 'Output',
  silent: 'No output',
  /** Follows the last line, if nothing else shows how two outcomes differ. */
  noLineBreak: 'no line break at the end',
  /** Follows the report of an error that does not show what was thrown. */
  thrown: (value: string) => `Thrown: ${value}`,
  failed: 'This run did not pass',
  /** The title of an output. */
  printed: (node: string) => `${node} printed`,
  /** Explains the sign ≠ at lines of an output. */
  differsFrom: (others: string) => `differs from ${others}`,
  ranOn: (node: string) => `Ran on ${node}`,
  ranOnSeveral: (count: number, nodes: string) => `Ran on ${count} versions, ${nodes}`,
  /** Names the folded header of a program without tags. */
  header: 'Header',
  permalink: 'Link to this run',
  source: 'Source',
  /** About a program with `@flaky`: what precedes the reason, and what follows it. */
  flaky: {
    before: (until: string) => `Flaky until ${until}: `,
    after: '. Until then, a different outcome does not fail the build.',
  },
  /** About a program with `@platform linux`. */
  linuxOnly: 'Linux only. Other systems may behave differently.',
  /** Precedes a link to the documentation that says what no run shows. */
  documented: 'Documented, not run:',
  download: 'Download',
  /** A file that a page cannot show: its name and its size in bytes. */
  data: {
    separator: ', ',
    size: (bytes: number) => formatSize(bytes, (number) => (number === 1 ? '1 byte' : `${number} bytes`)),
  },
  stackBlitz: 'StackBlitz',
  edit: 'Edit',
  permanent: 'Permanent link',
  report: 'Mine prints something else',
  /** Names the list below the self-test. */
  allQuestions: (count: number) => `All ${count} questions`,
  versions: 'Versions of Node.js',
  /** Names the tabs if some of them are settings. */
  outcomes: 'Outcomes',
  formats: { cjs: 'CommonJS', esm: 'ES module' },
  outcome: (name: string) => `Outcome ${name}`,
  /** The title of the strip of releases. */
  byRelease: 'By release, on Linux',
  settings,
  share: (runs: number, total: number) => `${runs} of ${total} runs`,
  shares: { caption: 'How often each outcome was seen', version: 'Version', outcome: 'Printed in order', runs: 'Runs' },
}

const groups: Labels = {
  language: 'Language',
  modules: 'Modules',
  globals: 'Globals',
  fs: 'File system',
  net: 'Network',
  processes: 'Processes and the system',
  'streams-and-async': 'Streams and asynchronous code',
  tooling: 'Tooling',
}

export const features = { name: 'Feature', since: 'Releases', yes: 'yes', no: 'no', all: 'all', none: 'none', groups }

const verdicts = {
  right: 'Right',
  imprecise: 'Imprecise',
  wrong: 'Wrong',
  depends: 'Depends on the version',
  unsaid: 'Not said',
}

/** The headings of the notes. */
const sections = {
  modules: 'How ES modules and CommonJS differ',
  exports: 'How exports and module.exports differ',
  io: 'Non-blocking I/O and being driven by events',
  'event-loop': 'The event loop',
  architecture: 'The multi-process architecture of Node',
  starting: 'Ways to create a child process',
  stdio: 'The stdio option of spawn',
  daemon: 'Daemons',
  alive: 'Making sure that the child is alive',
  http: 'A simple HTTP service',
  express: 'Using Express middleware',
  koa: 'Using Koa middleware',
}

export const corrections = {
  verdicts,
  sections,
  /** Cites a section of the notes. */
  section: (heading: string) => `Notes, “${heading}”`,
  /** Precedes the links to the runs. */
  proof: 'Runs:',
}

export const downloads = {
  format: 'Form',
  language: 'Language',
  size: 'Size',
  bothLanguages: '中文 and English',
  kinds: { folder: 'Folder (zip)', epub: 'EPUB', pdf: 'PDF', package: 'npm package' },
  made: (date: string) => `Made on ${date}`,
  /** Replaces the table if the site was built without downloads. */
  none: 'This copy of the site comes without them. In the sources, `npm run offline` makes them, and the next build lists them here.',
}

export const charts = {
  /** Separates the parts of a step's description. */
  separator: '; ',
  prints: (lines: string) => `prints ${lines}`,
  howToRead: 'How to read this',
  eventLoop: {
    title: 'Order of the callbacks',
    howToRead:
      'Time runs from top to bottom. Each block is a callback that ran, in the column of its queue or phase. It names the first line of the program that was seen in it or, if none was, the line that asked for it. A curve leads to it from the callback that asked for it. On the right is what it printed. A dashed line begins a turn of the loop.',
    /** The text of a block. */
    line: (line: string) => `line ${line}`,
    lanes: {
      main: 'main',
      nextTick: 'nextTick',
      microtasks: 'microtasks',
      timers: 'timers',
      pending: 'pending',
      poll: 'poll',
      check: 'check',
      close: 'close',
    } satisfies Labels<Lane>,
    /** Label of an iteration of the event loop; iteration 0 is the start of the program. */
    iteration: (iteration: number) => (iteration === 0 ? 'start' : `iteration ${iteration}`),
    /** @param kind the kind of callback, unless the lane implies it */
    step: (lane: string, kind: string | undefined, iteration: string) =>
      `${lane}${kind === undefined ? '' : ` (${kind})`}, ${iteration}`,
    queuedAt: (line: string) => `asked for by line ${line}`,
    runs: (lines: string[]) => `runs line ${lines.join(', ')}`,
    runsNoLine: 'no line of the example is seen in it',
  },
  calls: {
    title: 'Who calls whom, and when',
    howToRead:
      'Time runs from top to bottom. Each column is a process or a function; an arrow leads from the one that acts to the one that it concerns. A bar shows how long a process lives, or a function handles a request. On the left is the line of the program, on the right what happened and what was printed.',
    participants: {
      parent: 'parent',
      server: 'server',
      client: 'client',
      child: (number: string) => `child ${number}`,
      /** Middleware, by the line that registers it. */
      use: (line: string) => `line ${line}`,
    },
    kinds: {
      start: 'begins',
      spawn: 'starts',
      message: 'message',
      connection: 'connection',
      signal: 'signal',
      disconnect: 'disconnects',
      exit: 'ends',
      close: 'closed',
      request: 'request',
      enter: 'enters',
      leave: 'leaves',
      resume: 'goes on',
      answer: 'answer',
    } satisfies Labels<CallKind>,
    step: (participants: string, call: string) => `${participants}: ${call}`,
    line: (line: string) => `line ${line}`,
    clientPrints: (lines: string) => `the client prints ${lines}`,
  },
}
