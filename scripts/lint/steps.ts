import path from 'node:path'

/** One of the things that `npm run check` looks at: a program that fails where something is wrong. */
export interface Step {
  name: string
  /** What it looks at, as `--help` says it. */
  about: string
  /** The program and its arguments, as seen from the project's root; a script of this project, or a tool in node_modules. */
  command: [string, ...string[]]
  /** Files that can make it fail; others do not start it. */
  concerns: RegExp
  /** What it is told of those files. @default nothing: it looks at all of them */
  focus?: (files: string[]) => string[]
  /** What makes it look at a part of all, which these files, some of them gone, are in. @default it looks at all */
  narrow?: (files: string[]) => string[]
  /** What to do where it fails, if its own messages do not say. */
  next?: string
}

const RE_CODE = /\.(?:[mc]?[jt]s|vue)$/
const RE_EXAMPLE = /^examples\/([^/]+\/[^/.]+)/

/** What .cspell.json names. Told of a file, cspell reads it whether it is named there or not. */
const RE_SPELT = new RegExp(
  [
    String.raw`^[^/]+\.md$`,
    String.raw`^docs/.*\.(?:md|yaml|json)$`,
    String.raw`^examples/.*\.(?:[mc]?[jt]s|json)$`,
    String.raw`^scripts/.*\.(?:ts|cts|md)$`,
    String.raw`^\.vitepress/.*\.(?:ts|mts|vue|css|md)$`,
    String.raw`^\.github/.*\.(?:md|yml)$`,
  ].join('|'),
)

const asTheyAre = (files: string[]): string[] => files

/** All that `npm run check` looks at, the slowest first. */
export const STEPS: readonly Step[] = [
  {
    name: 'recordings',
    about: 'examples do what is recorded of them, on the pinned Node.js',
    command: ['scripts/run.ts', 'verify'],
    concerns: RE_EXAMPLE,
    focus: (files) => [...new Set(files.flatMap((file) => RE_EXAMPLE.exec(file)?.[0] ?? []))],
  },
  {
    name: 'types',
    about: 'types of examples, scripts, site and tests',
    command: ['node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit'],
    concerns: /\.(?:[mc]?ts|vue)$|tsconfig\.json$/,
    // Examples import nothing of the rest; to know their types takes a third of the time.
    narrow: (files) => (files.every((file) => RE_EXAMPLE.test(file)) ? ['--project', 'examples'] : []),
    next: 'An example that is wrong on purpose says so: // @ts-expect-error: reason',
  },
  {
    name: 'spelling',
    about: 'words of the prose in English, and names in code',
    command: ['node_modules/cspell/bin.mjs', 'lint', '--no-progress', '--no-summary', '--show-suggestions'],
    concerns: RE_SPELT,
    focus: (files) => ['--no-must-find-files', ...files],
    next: 'Correct the word, or add it to "words" in .cspell.json, which is in the order of the alphabet.',
  },
  {
    name: 'book',
    about: 'contents, titles and descriptions, links and their places, both languages alike, unused examples, images',
    command: ['scripts/check-book.ts'],
    concerns: /^docs\/|^examples\/|^\.github\/|\.md$/,
  },
  {
    name: 'lint',
    about: 'code',
    command: ['node_modules/oxlint/bin/oxlint'],
    concerns: RE_CODE,
    focus: asTheyAre,
  },
  {
    name: 'format',
    about: 'code and data, how Chinese is set, what a program writes into texts',
    command: ['scripts/format.ts', '--check'],
    concerns: /./,
    focus: asTheyAre,
    next: 'npm run format mends all of it.',
  },
  {
    name: 'imports',
    about: 'which folder may import which',
    command: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'scripts', '.vitepress', 'examples'],
    concerns: RE_CODE,
  },
  {
    name: 'workflows',
    about: 'the workflows of GitHub Actions: their form, what they may do, and whose code they run',
    command: ['scripts/check-workflows.ts'],
    concerns: /^\.github\/(?:workflows|actions)\//,
  },
  {
    name: 'supply chain',
    about: 'packages: pinned, from the registry, with no script that installs them, under licences that are listed',
    command: ['scripts/check-dependencies.ts'],
    concerns: /^package(?:-lock)?\.json$|^scripts\/lint\/dependencies\/allow-list\.yaml$/,
  },
]

/** A step to be taken, with all that its program is told. */
export interface PlannedStep extends Step {
  args: string[]
}

/**
 * The steps that files concern; all of them where no files are named. A file that is gone concerns them, too, but
 * programs are not told of it.
 * @param files from the project's root
 */
export function planSteps(files: string[], isThere: (file: string) => boolean): PlannedStep[] {
  const names = files.map((file) => file.split(path.sep).join('/'))
  return STEPS.flatMap((step) => {
    const [, ...args] = step.command
    const concerned = names.filter((name) => step.concerns.test(name))
    if (names.length === 0) return [{ ...step, args }]
    if (concerned.length === 0) return []
    const there = concerned.filter(isThere)
    if (step.focus && there.length === 0) return []
    return [{ ...step, args: [...args, ...(step.narrow?.(concerned) ?? []), ...(step.focus?.(there) ?? [])] }]
  })
}
