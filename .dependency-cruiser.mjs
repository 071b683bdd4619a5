/** Folders from the ground up: each may import those above it in this list, and none below. */
export const FOLDERS = [
  'scripts/util',
  'scripts/cli',
  'scripts/contracts',
  'scripts/content',
  'scripts/node',
  'scripts/example',
  'scripts/compile',
  'scripts/sandbox',
  'scripts/runner',
  'scripts/trace',
  'scripts/recording',
  'scripts/coverage',
  'scripts/verify',
  'scripts/bisect',
  'scripts/vary',
  'scripts/report',
  'scripts/lint',
  'scripts/new-page',
  'scripts/git',
  'scripts/upgrade',
  '.vitepress/messages',
  '.vitepress/drawing',
  '.vitepress/charts',
  '.vitepress/fonts',
  '.vitepress/export',
  '.vitepress/markdown',
  '.vitepress/type-info',
  '.vitepress/program-files',
  '.vitepress/pwa',
  '.vitepress/search',
  '.vitepress/publish',
  '.vitepress/dev-server',
  '.vitepress/scratchpad',
  '.vitepress/browser-node',
  '.vitepress/theme',
]

/** Folders whose code runs in the browser, too. */
const IN_BROWSER = ['.vitepress/theme', '.vitepress/messages', '.vitepress/search/query', 'scripts/contracts']

/** A regular expression that matches every file below these folders. */
function below(...folders) {
  return `^(?:${folders.map((folder) => folder.replaceAll('.', '\\.')).join('|')})/`
}

const layers = FOLDERS.slice(0, -1).map((folder, index) => ({
  name: `${folder} imports no folder above it`,
  severity: 'error',
  from: { path: below(folder) },
  to: { path: below(...FOLDERS.slice(index + 1)) },
}))

/** `npm run lint` checks these rules. */
export default {
  forbidden: [
    ...layers,
    {
      name: 'every folder is in the list above',
      severity: 'error',
      from: { path: '^(?:scripts|\\.vitepress)/[^/]+/', pathNot: below(...FOLDERS) },
      to: {},
    },
    {
      name: 'the theme runs in the browser',
      severity: 'error',
      from: { path: below(...IN_BROWSER) },
      to: { path: below('scripts', '.vitepress'), pathNot: below(...IN_BROWSER), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browsers have no node: modules',
      severity: 'error',
      from: { path: below(...IN_BROWSER) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'examples stand alone',
      severity: 'error',
      from: { path: below('examples') },
      to: { path: below('scripts', '.vitepress', 'tests') },
    },
    { name: 'commands are never imported', severity: 'error', from: {}, to: { path: '^scripts/[^/]+\\.ts$' } },
    { name: 'no cycles', severity: 'error', from: { path: below('scripts', '.vitepress') }, to: { circular: true } },
    {
      name: 'every import resolves',
      severity: 'error',
      from: { path: below('scripts', '.vitepress') },
      // VitePress makes the search index; Node.js has modules of its own.
      to: { couldNotResolve: true, pathNot: '^(?:@localSearchIndex|internal/test/binding|periscopic)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: below('.vitepress/cache', '.vitepress/dist', 'tests/fixtures', 'scripts/new-page/templates') },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
