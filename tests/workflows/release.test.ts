import { readFileSync, readdirSync } from 'node:fs'

import { afterAll, expect, it } from 'vitest'

import { ROOT, createSite } from '../helpers/project.ts'
import { readLog, runJob, writeProgram } from '../helpers/workflow.ts'

const WORKFLOW = 'workflows/release.yml'
const FORMS = ['node-proven.en.epub', 'node-proven.tgz', 'node-proven.zip']
const FILES = ['SHA256SUMS', ...FORMS, 'sbom.cyclonedx.json', 'sbom.spdx.json']
/** A place on a machine, or a registry. */
const RE_PLACE = /"(?:\/|file:)|localhost|\.tgz/
const site = createSite(
  Object.fromEntries(
    [...FORMS, 'downloads.json'].map((name) => [`.vitepress/downloads/${name}`, `This is ${name}.\n`]),
  ),
)
const VALUES = { GH_TOKEN: 'a token', GH_REPO: 'owner/name', TAG: 'v1.2.3' }

// Verifying and making the forms are tested where they are; what is installed here is linked, which npm does not look through.
const NPM = `if [ "$1" = run ]; then echo "$@" >> "$0.log"; else cd '${ROOT}' && PATH="\${PATH#*:}" exec npm "$@"; fi\n`
const GH = `printf '%s\\n' "$*" >> "$0.log"\n`

afterAll(() => site.remove())

it('what is released is put together with inventories and checksums', async () => {
  writeProgram(site, 'npm', NPM)
  const { steps } = await runJob(site, [WORKFLOW, 'make'])
  expect(steps).toEqual(
    ['Verify', 'Build the downloads', 'Put together what is released'].map((name) => ({
      name,
      code: 0,
      stdout: '',
      stderr: '',
    })),
  )
  expect(readLog(site, 'npm')).toBe('run verify -- --no-cache --require-sandbox\nrun offline\n')
  expect(readdirSync(site.path('released')).toSorted()).toEqual(FILES)
})

it.each([
  ['cyclonedx', 'components', 'name', 'version'],
  ['spdx', 'packages', 'name', 'versionInfo'],
])('the inventory by %s names what is installed, and no place', (form, list, name, version) => {
  const text = readFileSync(site.path(`released/sbom.${form}.json`), 'utf8')
  expect(RE_PLACE.exec(text)).toBe(null)
  const packages: Record<string, string>[] = JSON.parse(text)[list]
  const { devDependencies } = JSON.parse(readFileSync(site.path('package.json'), 'utf8'))
  const direct = packages.filter((each) => devDependencies[each[name] ?? ''] === each[version])
  const exact = Object.keys(devDependencies).filter((each) => !devDependencies[each].startsWith('npm:'))
  expect(direct.map((each) => each[name])).toEqual(exact)
})

it('it is published as it was made, and not otherwise', async () => {
  writeProgram(site, 'gh', GH)
  const { steps } = await runJob(site, [WORKFLOW, 'publish'], VALUES)
  const [, ...checked] = FILES
  expect(steps).toEqual([
    { name: 'Publish', code: 0, stdout: checked.map((file) => `${file}: OK\n`).join(''), stderr: '' },
  ])
  const files = FILES.map((file) => ` ./${file}`).join('')
  expect(readLog(site, 'gh')).toBe(`release create v1.2.3 --verify-tag --title v1.2.3 --generate-notes${files}\n`)
  site.write({ 'released/node-proven.zip': 'Something else.\n' })
  const other = await runJob(site, [WORKFLOW, 'publish'], VALUES)
  expect([other.steps.map(({ code }) => code), readLog(site, 'gh')]).toEqual([[1], ''])
})
