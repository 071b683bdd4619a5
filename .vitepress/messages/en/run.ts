import type { Messages } from '../messages.ts'

export const run: Messages['run'] = {
  files: 'Files',
  output: 'Output',
  silent: 'No output',
  failed: 'This run did not pass',
  ranOn: 'Run on',
  download: 'Download',
  stackBlitz: 'Open in StackBlitz',
  edit: 'Edit this example',
  from: 'From: ',
  versions: 'Versions of Node.js',
  formats: { cjs: 'CommonJS', esm: 'ES module' },
  outcome: (name) => `Outcome ${name}`,
  share: (runs, total) => `${runs} of ${total} runs`,
  shares: { caption: 'How often each outcome was seen', version: 'Version', outcome: 'Printed in order', runs: 'Runs' },
}

export const features: Messages['features'] = {
  name: 'Feature',
  since: 'Since',
  yes: 'yes',
  no: 'no',
  all: 'all',
  none: 'none',
  groups: {
    language: 'Language',
    modules: 'Modules',
    globals: 'Globals',
    fs: 'File system',
    net: 'Network',
    processes: 'Processes and the system',
    'streams-and-async': 'Streams and asynchronous code',
    tooling: 'Tooling',
  },
}

export const corrections: Messages['corrections'] = {
  verdicts: {
    right: 'Right',
    imprecise: 'Imprecise',
    wrong: 'Wrong',
    depends: 'Depends on the version',
    unsaid: 'Not said',
  },
  proof: 'Runs:',
}

export const downloads: Messages['downloads'] = {
  format: 'Form',
  language: 'Language',
  size: 'Size',
  bothLanguages: '中文 and English',
  kinds: { folder: 'Folder (zip)', epub: 'EPUB', pdf: 'PDF', package: 'npm package' },
  made: (date) => `Made on ${date}`,
  none: 'This copy of the site comes without them. In the sources, `npm run offline` makes them, and the next build lists them here.',
}

export const charts: Messages['charts'] = {
  separator: '; ',
  prints: (lines) => `prints ${lines}`,
  eventLoop: {
    title: 'Order of the callbacks',
    lanes: {
      main: 'main',
      nextTick: 'nextTick',
      microtasks: 'microtasks',
      timers: 'timers',
      pending: 'pending',
      poll: 'poll',
      check: 'check',
      close: 'close',
    },
    iteration: (iteration) => (iteration === 0 ? 'start' : `turn ${iteration}`),
    step: (lane, kind, iteration) => `${lane}${kind === undefined ? '' : ` (${kind})`}, ${iteration}`,
    queuedAt: (line) => `asked for by line ${line}`,
    runs: (lines) => `runs line ${lines.join(', ')}`,
    runsNoLine: 'no line of the example is seen in it',
  },
  calls: {
    title: 'Who calls whom, and when',
    participants: {
      parent: 'parent',
      server: 'server',
      client: 'client',
      child: (number) => `child ${number}`,
      use: (line) => `line ${line}`,
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
    },
    step: (participants, call) => `${participants}: ${call}`,
    line: (line) => `line ${line}`,
    clientPrints: (lines) => `the client prints ${lines}`,
  },
}
