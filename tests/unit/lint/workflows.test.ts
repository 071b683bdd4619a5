import { describe, expect, it } from 'vitest'

import { checkWorkflow } from '../../../scripts/lint/workflows/check-workflow.ts'

const FILE = '.github/workflows/a.yml'
const HASH = '0123456789abcdef0123456789abcdef01234567'
const RIGHT = `on:
  pull_request:
permissions:
  contents: read
jobs:
  make:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${HASH} # v7.0.1
        with:
          persist-credentials: false
      - uses: ./.github/actions/set-up
      - env:
          TITLE: \${{ github.event.pull_request.title }}
        run: |
          echo "$TITLE"
          npm ci
  publish:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - uses: owner/name/folder@${HASH} # v1.2.3
      - run: gh release create
`

/** Returns the problems of the workflow after one part of it is replaced. */
function problemsAfter(from: string, to: string): string[] {
  expect(RIGHT).toContain(from)
  return checkWorkflow(RIGHT.replace(from, to), FILE).map(({ file, line, message, next }) => {
    expect([file, next.length > 0]).toEqual([FILE, true])
    return `${line}: ${message}`
  })
}

it('finds nothing in a safe workflow', () => {
  expect(checkWorkflow(RIGHT, FILE)).toEqual([])
})

describe('actions of other repositories', () => {
  const unpinned = (name: string) => [`23: ${name} must be pinned to a commit, with its version in a comment.`]

  it.each([
    ['a tag', 'owner/name@v1.2.3', ' # v1.2.3'],
    ['a branch', 'owner/name@main', ' # v1.2.3'],
    ['a short hash', `owner/name@${HASH.slice(0, 7)}`, ' # v1.2.3'],
    ['no version', `owner/name@${HASH}`, ''],
    ['an incomplete version', `owner/name@${HASH}`, ' # v1'],
    ['a version on the next line', `owner/name@${HASH}`, '\n      # v1.2.3'],
    ['an image', 'docker://alpine:3', ' # v1.2.3'],
  ])('%s', (_, name, comment) => {
    expect(problemsAfter(`owner/name/folder@${HASH} # v1.2.3`, `${name}${comment}`)).toEqual(unpinned(name))
  })

  it('a workflow of another repository', () => {
    const called = 'publish:\n    uses: owner/name/.github/workflows/a.yml@main\n'
    expect(problemsAfter(RIGHT.slice(RIGHT.indexOf('publish:')), called)).toEqual([
      '19: owner/name/.github/workflows/a.yml@main must be pinned to a commit, with its version in a comment.',
    ])
  })

  it.each([
    ['        with:\n          persist-credentials: false\n', ''],
    ['persist-credentials: false', 'persist-credentials: true'],
    ['persist-credentials: false', 'fetch-depth: 0'],
  ])('a checkout that keeps its token: %j → %j', (from, to) => {
    expect(problemsAfter(from, to)).toEqual(['9: this checkout leaves its token readable for all later steps.'])
  })
})

describe('permissions', () => {
  it.each([
    ['permissions:\n  contents: read\n', '', '1: without permissions, the settings of the repository apply.'],
    ['permissions:\n  contents: read\n', 'permissions: read-all\n', '3: every job gets read-all.'],
    ['contents: read', 'contents: write', '4: every job gets contents: write.'],
    ['contents: read', 'contents: read\n  issues: read', '4: every job gets issues: read.'],
    ['permissions:\n  contents: read\n', 'permissions: {}\n'],
    ['contents: read', 'contents: none'],
  ])('%j → %j', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems)
  })

  it.each([
    ['on:\n  pull_request:\n', 'on: pull_request_target\n'],
    ['on:\n  pull_request:\n', 'on: [push, pull_request_target]\n'],
    ['  pull_request:\n', '  pull_request_target:\n'],
  ])('an event that others trigger: %j → %j', (from, to) => {
    const line = to.startsWith('  ') ? 2 : 1
    expect(problemsAfter(from, to)).toEqual([
      `${line}: pull_request_target gives code of others access to the permissions and secrets of this repository.`,
    ])
  })

  it.each([
    [`owner/name/folder@${HASH} # v1.2.3`, './.github/actions/set-up', './.github/actions/set-up'],
    [
      `owner/name/folder@${HASH} # v1.2.3`,
      `actions/checkout@${HASH} # v7.0.1\n        with: { persist-credentials: false }`,
      `actions/checkout@${HASH}`,
    ],
  ])('a job with a write permission runs files of the repository: %j → %j', (from, to, name) => {
    expect(problemsAfter(from, to)).toEqual([`23: job publish has contents: write, and runs ${name}.`])
    expect(checkWorkflow(RIGHT.replace('contents: write', 'contents: read').replace(from, to), FILE)).toEqual([])
  })

  it('write-all', () => {
    const all = RIGHT.replace('permissions:\n      contents: write', 'permissions: write-all')
    expect(checkWorkflow(all.replace(/owner\/name\/folder.*/, './a'), FILE).map(({ message }) => message)).toEqual([
      'job publish has write-all, and runs ./a.',
    ])
  })
})

describe('expressions in scripts', () => {
  const becomes = (line: number, expression: string) =>
    `${line}: ${expression} is inserted into the script before bash parses it.`

  it('in a block', () => {
    expect(problemsAfter('npm ci\n', 'npm ci ${{ a }}\n          echo ${{ b }} ${{ c\n')).toEqual([
      becomes(17, '${{ a }}'),
      becomes(18, '${{ b }}'),
      becomes(18, '${{ c'),
    ])
  })

  it('in a line', () => {
    expect(problemsAfter('gh release create', 'gh release create "${{ github.ref_name }}"')).toEqual([
      becomes(24, '${{ github.ref_name }}'),
    ])
  })

  it('in an action of this repository', () => {
    const action = 'name: A\nruns:\n  using: composite\n  steps:\n    - run: echo ${{ inputs.a }}\n    - uses: a/b@v1\n'
    expect(
      checkWorkflow(action, '.github/actions/a/action.yml').map(({ line, message }) => `${line}: ${message}`),
    ).toEqual([becomes(5, '${{ inputs.a }}'), '6: a/b@v1 must be pinned to a commit, with its version in a comment.'])
  })
})
