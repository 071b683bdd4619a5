import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { git } from '../helpers/repository.ts'
import {
  CARRIED,
  DATA,
  LACKING,
  MANIFEST,
  NEW_LOCK,
  NODES,
  UNTOUCHED,
  VERSIONS,
  createUpgradeBook,
} from '../helpers/upgrade-book.ts'

const { site, carry, writeNpm, upgrade, traces } = createUpgradeBook()

/** The first part of the report. */
function heading(packages: string[], version: string): string {
  const rows = packages.map((name) => `| ${name} | 26.10.0 | ${version} |\n`)
  return `# Upgrade\n\n| package | before | now |\n| --- | --- | --- |\n${rows.join('')}`
}

const BEGINS = `This takes three to four minutes on two cores. Until the last step nothing changes in this folder; you can interrupt it.
1/5 Pin the versions, in a copy of the last commit
2/5 Install the packages there: about a minute
3/5 Run and record all examples: about two minutes
`

describe('an upgrade', () => {
  it('changes the versions and the recordings, and reports what that concerns', async () => {
    const report = `${heading(NODES, '26.11.0')}
## Programs that behave differently than at HEAD

### \`a/one\`

Node 26.10.0 → 26.11.0

\`\`\`diff
-zero
+one
 (exit 0)
\`\`\`

### \`a/table\`

Node 26.10.0 → 26.11.0

\`\`\`diff
-no   A thing
+yes  A thing
 (exit 0)
\`\`\`

1 recording changed in form only, as in the name of the version.

## Rows of tables of features that changed

- \`a/table\` on Node 26.10.0 → 26.11.0: A thing: no → yes

## Where pages show these programs

- docs/zh/a/one.md:10: \`a/one\`
- docs/en/a/one.md:11: \`a/one\`
- docs/en/a/one.md:22: \`a/table\`

## What these pages say about versions and dates

- docs/zh/a/one.md:7: 从 Node 24 起打印。
- docs/zh/a/one.md:7: 26 起 不同。
- docs/en/a/one.md:8: It printed zero until Node 24.
- docs/en/a/one.md:8: It may print one since 26.
- docs/en/a/one.md:20: one | April 2026

## Lines that name Node.js 26.10.0

- docs/en/a/other.md:3: Since Node 26. This runs on 26.10.0.
`
    expect(await upgrade()).toEqual({
      code: 0,
      stdout: `${NODES.map((name) => `${name}: 26.10.0 → 26.11.0\n`).join('')}${BEGINS}  1 of 3
  2 of 3
  3 of 3
4/5 Find out what that changes
5/5 Change 6 files in this folder

${report}
This report is in .cache/upgrade/report.md.
Next: npm ci, which installs the new versions here; then read the recordings with git diff, and mend the pages.
`,
      stderr: '',
    })
    expect(readFileSync(site.path('.cache/upgrade/report.md'), 'utf8')).toBe(report)
    expect(readFileSync(site.path('package.json'), 'utf8')).toBe(MANIFEST.replaceAll('26.10.0', '26.11.0'))
    expect(readFileSync(site.path('package-lock.json'), 'utf8')).toBe(NEW_LOCK)
    expect(readFileSync(site.path(DATA), 'utf8')).toBe(VERSIONS.replace('26.10.0', '26.11.0'))
    const [status, ...others] = traces()
    expect(status.trimEnd().split('\n')).toEqual([
      ' M examples/a/one.recording.yaml',
      ' M examples/a/same.recording.yaml',
      ' M examples/a/table.recording.yaml',
      ' M package-lock.json',
      ' M package.json',
      ` M ${DATA}`,
    ])
    expect(others).toEqual([1, false])
  })

  it('goes to an exact release, an older one too, and back; Express and Koa stay', async () => {
    carry({ ...CARRIED, express: ['9.0.0'] })
    const { code, stdout, stderr } = await upgrade('26.8.0')
    const moved = NODES.filter((name) => name !== LACKING)
    expect([code, stdout.split('\n').slice(0, 5), stderr]).toEqual([
      0,
      [
        ...moved.map((name) => `${name}: 26.10.0 → 26.8.0`),
        `${LACKING} stays: the registry does not have 26.8.0 of it.`,
      ],
      '',
    ])
    const report = readFileSync(site.path('.cache/upgrade/report.md'), 'utf8')
    expect(report.split('\n## ')[0]).toBe(`${heading(moved, '26.8.0')}
The registry does not have this release as ${LACKING}: there, the old one stays.
`)
    const expected = moved.reduce(
      (whole, name) => whole.replace(`"${name}": "26.10.0"`, `"${name}": "26.8.0"`),
      MANIFEST,
    )
    expect(readFileSync(site.path('package.json'), 'utf8')).toBe(expected)
    git(site, 'commit', '--quiet', '--all', '--message', 'Back')
    expect(await upgrade('26.10.0')).toMatchObject({ code: 0, stderr: '' })
    // The recordings and the lockfile of the first commit were not made by these commands.
    expect(git(site, 'diff', '--name-only', 'begin')).toBe(
      `${['one', 'same', 'table'].map((slug) => `examples/a/${slug}.recording.yaml\n`).join('')}package-lock.json\n`,
    )
  })

  it('upgrades the rest if a program fails, names it and where it is shown, and exits with 1', async () => {
    site.write({ 'examples/a/same.ts': 'process.exitCode = 7\n' })
    git(site, 'commit', '--quiet', '--all', '--message', 'Fail')
    const { code, stdout, stderr } = await upgrade()
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain('  ✗ a/same: failed on Node 26.11.0\n')
    expect(stdout).toContain(`3 examples on Node 26.11.0: 2 newly recorded, 1 failed.

### \`a/same\` failed

\`\`\`
    examples/a/same.ts on Node 26.11.0: expected exit 0; got exit 7
       (exit 7)
    Fix the program. If it must end like this, add to its header: @expect exit 7
    Nothing was recorded.
\`\`\`

These programs keep their old recording. Mend each, and run npm run record <program>.
`)
    expect(stdout).toContain('- docs/en/a/other.md:5: `a/same`\n')
    expect(stdout).toContain(
      'Some programs are not recorded; everything else is upgraded. Mend what the report names.\n',
    )
    expect(git(site, 'status', '--porcelain')).toBe(` M examples/a/one.recording.yaml
 M examples/a/table.recording.yaml
 M package-lock.json
 M package.json
 M ${DATA}
`)
  })

  it('changes nothing if npm fails, and shows its message', async () => {
    writeNpm('echo "npm error 404" >&2; exit 1')
    const { code, stderr } = await upgrade()
    expect([code, stderr]).toEqual([
      1,
      `npm ci --prefix ${site.path('.cache/upgrade/tree')} --ignore-scripts --no-audit --no-fund --prefer-offline failed in ${site.path('.cache/upgrade/tree')}:
  npm error 404
`,
    ])
    expect(traces()).toEqual(UNTOUCHED)
  })
})
