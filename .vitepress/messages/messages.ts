import type { DefaultTheme } from 'vitepress'

import type { Localized } from '../../scripts/content/contents.ts'
import type { CallKind } from '../../scripts/trace/calls/call.ts'
import type { Lane } from '../../scripts/trace/event-loop/lanes.ts'

export type Language = keyof Localized

/** Number of correct predictions, and number of predictions made. */
export interface Total {
  right: number
  made: number
}

/** A list of keys and the action that they trigger. */
type Shortcut = [keys: string[], action: string]

/**
 * Every string that a reader of the site sees, in one language. The strings of components that load on demand are in
 * files of their own, so that the bundler can move them into the chunk of the component.
 */
export interface Messages {
  site: {
    title: string
    description: string
    /** Name of the language in the language menu. */
    label: string
    /** Short name of the language: search results, downloads and `llms.txt` use it. */
    languageName: string
    /** Title of the menu of chapters. */
    chapters: string
    editPage: string
    /** Labels of the default theme; VitePress has the English ones built in. */
    theme: DefaultTheme.Config
    /** Labels of the button that copies code; VitePress has the English ones built in. */
    copyButton?: { tooltipText: string; copiedText: string }
  }
  search: { translations?: NonNullable<DefaultTheme.LocalSearchOptions['translations']> }
  /** Pages that only the EPUB and the PDF have. */
  book: {
    contents: string
    cover: string
    edition: (date: string) => string
    /** Accessibility summary in the metadata of the EPUB. */
    accessibility: string
    authors: string
  }
  run: {
    files: string
    output: string
    silent: string
    failed: string
    ranOn: string
    download: string
    stackBlitz: string
    edit: string
    /** Precedes the link to the page that a question of the self-test is from. */
    from: string
    versions: string
    formats: { cjs: string; esm: string }
    outcome: (name: string) => string
    share: (runs: number, total: number) => string
    shares: { caption: string; version: string; outcome: string; runs: string }
  }
  features: {
    name: string
    since: string
    yes: string
    no: string
    all: string
    none: string
    /** Titles by the group's name in the data. */
    groups: Readonly<Record<string, string>>
  }
  /** `verdicts` has labels by the verdict's name in the data; `proof` precedes the links to the runs. */
  corrections: { verdicts: Readonly<Record<string, string>>; proof: string }
  downloads: {
    format: string
    language: string
    size: string
    bothLanguages: string
    kinds: Readonly<Record<'folder' | 'epub' | 'pdf' | 'package', string>>
    made: (date: string) => string
    /** Replaces the table if the site was built without downloads. */
    none: string
  }
  charts: {
    /** Separates the parts of a step's description. */
    separator: string
    prints: (lines: string) => string
    eventLoop: {
      title: string
      lanes: Readonly<Record<Lane, string>>
      /** Label of an iteration of the event loop; iteration 0 is the start of the program. */
      iteration: (iteration: number) => string
      /** @param kind the kind of callback, unless the lane implies it */
      step: (lane: string, kind: string | undefined, iteration: string) => string
      queuedAt: (line: string) => string
      runs: (lines: string[]) => string
      runsNoLine: string
    }
    calls: {
      title: string
      participants: {
        parent: string
        server: string
        client: string
        child: (number: string) => string
        /** Middleware, by the line that registers it. */
        use: (line: string) => string
      }
      kinds: Readonly<Record<CallKind, string>>
      step: (participants: string, call: string) => string
      line: (line: string) => string
      clientPrints: (lines: string) => string
    }
  }
  home: { pages: string; programs: string; versions: string; runs: string; contents: string }
  pageHistory: {
    /** Precedes the date of the last change. */
    changed: string
    /** Precedes the list of authors. */
    authors: string
    list: (names: string[]) => string
  }
  shortcuts: {
    title: string
    close: string
    headings: { anywhere: string; onRun: string }
    anywhere: Shortcut[]
    onRun: Shortcut[]
    /** Label of the switch for keys without a modifier. */
    enabled: string
  }
  featureFilter: {
    search: string
    placeholder: string
    group: string
    all: string
    change: string
    any: string
    count: (shown: number, total: number) => string
  }
  scratchpad: {
    title: string
    openExample: string
    program: string
    keys: string
    header: string
    file: string
    beside: (id: string) => string
    run: string
    stop: string
    newProgram: string
    previousProgram: string
    close: string
    running: string
    stopped: string
    /** Precedes the reason why the server rejected the program. */
    rejected: string
    result: string
  }
  predict: {
    title: string
    task: string
    up: (line: string) => string
    down: (line: string) => string
    drag: string
    position: (line: string, position: number, total: number) => string
    check: string
    reveal: string
    again: string
    right: string
    /** @param line the line that the run printed at this position */
    wrong: (line: string) => string
    result: (right: number, total: number) => string
    pageTotal: (total: Total) => string
    bookTotal: (total: Total) => string
    clear: string
    draw: (drawn: number, total: number) => string
  }
  tracePlayer: {
    title: string
    start: string
    back: string
    play: string
    pause: string
    forward: string
    steps: string
    speed: string
    compare: string
    /** Shown before the first step. */
    ready: string
    waiting: string
    nothing: string
    position: (step: number, total: number) => string
    lines: (lines: string[]) => string
  }
  offline: {
    /** `loaded` and `stored` are sizes in MiB: of the download, and on the device. */
    cost: (files: string, loaded: string, stored: string) => string
    save: string
    resume: string
    progress: (saved: string, files: string) => string
    interrupted: string
    /** @param stored size on the device in MiB */
    saved: (stored: string) => string
    remove: string
    removed: string
    onDisk: string
    unsupported: string
    newEdition: string
    update: string
    notNow: string
  }
}
