import path from 'node:path'

/** A step of `npm run check`: a program that fails if it finds a problem. */
export interface Step {
  name: string
  /** Its description in `--help`. */
  about: string
  /** The program, relative to the root, and its arguments. */
  command: [string, ...string[]]
  /** Matches the files that can make it fail; other files do not start it. */
  concerns: RegExp
  /** Turns those files into arguments. @default no arguments: it checks everything */
  focus?: (files: string[]) => string[]
  /** Arguments that restrict it to a part that contains these files, deleted ones included. @default none */
  narrow?: (files: string[]) => string[]
  /** The next step if it fails, unless its own messages name it. */
  next?: string
}

const RE_CODE = /\.(?:[mc]?[jt]s|vue)$/
const RE_EXAMPLE = /^examples\/([^/]+\/[^/.]+)/

/** The files that .cspell.json names: cspell checks every file that it gets as an argument. */
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

/** Tools take their settings from the root only: those of a folder with pages or programs could run code. */
const CSPELL = ['--config', '.cspell.json', '--no-config-search', '--no-progress', '--no-summary', '--show-suggestions']
const OXLINT = ['--config', '.oxlintrc.json', '--disable-nested-config']

const asTheyAre = (files: string[]): string[] => files

/** All steps of `npm run check`, the slowest first. */
export const STEPS: readonly Step[] = [
  {
    name: 'recordings',
    about: 'examples behave as recorded, on the pinned Node.js',
    command: ['scripts/run.ts', 'verify'],
    concerns: RE_EXAMPLE,
    focus: (files) => [...new Set(files.flatMap((file) => RE_EXAMPLE.exec(file)?.[0] ?? []))],
  },
  {
    name: 'types',
    about: 'types of examples, scripts, site and tests',
    command: ['node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit'],
    concerns: /\.(?:[mc]?ts|vue)$|tsconfig\.json$/,
    // Examples import nothing else, and checking only their types takes a third of the time.
    narrow: (files) => (files.every((file) => RE_EXAMPLE.test(file)) ? ['--project', 'examples'] : []),
    next: 'If an example is wrong on purpose, write // @ts-expect-error: reason',
  },
  {
    name: 'spelling',
    about: 'English prose, and names in code',
    command: ['node_modules/cspell/bin.mjs', 'lint', ...CSPELL],
    concerns: RE_SPELT,
    focus: (files) => ['--no-must-find-files', ...files],
    next: 'Correct the word, or add it to "words" in .cspell.json in alphabetical order.',
  },
  {
    name: 'book',
    about: 'contents, titles and descriptions, links and anchors, equal languages, unused examples, images',
    command: ['scripts/check-book.ts'],
    concerns: /^docs\/|^examples\/|^\.github\/|\.md$/,
  },
  {
    name: 'lint',
    about: 'code',
    command: ['node_modules/oxlint/bin/oxlint', ...OXLINT],
    concerns: RE_CODE,
    focus: asTheyAre,
  },
  {
    name: 'format',
    about: 'code and data, Chinese typography, generated parts of documents',
    command: ['scripts/format.ts', '--check'],
    concerns: /./,
    focus: asTheyAre,
    next: 'Run npm run format to fix all of it.',
  },
  {
    name: 'imports',
    about: 'which folder may import which',
    command: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'scripts', '.vitepress', 'examples'],
    concerns: RE_CODE,
  },
  {
    name: 'workflows',
    about: 'workflows of GitHub Actions: syntax, permissions, pinned actions',
    command: ['scripts/check-workflows.ts'],
    concerns: /^\.github\/(?:workflows|actions)\//,
  },
  {
    name: 'supply chain',
    about: 'dependencies: pinned, from the registry, without install scripts, with listed licences',
    command: ['scripts/check-dependencies.ts'],
    concerns: /^package(?:-lock)?\.json$|^scripts\/lint\/dependencies\/allow-list\.yaml$/,
  },
]

/** A step with the final arguments of its program. */
export interface PlannedStep extends Step {
  args: string[]
}

/**
 * Selects the steps that concern some files; all steps if there are no files. A deleted file selects steps, too, but is not
 * passed to their programs.
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
