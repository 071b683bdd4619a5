import { describe, expect, it } from 'vitest'

import { pinnedNode } from '../../../scripts/node/pinned.ts'
import { BUILDS, MATRIX, VERSIONS, isInRange, labelVersions, resolveVersions } from '../../../scripts/node/versions.ts'
import { ROOT } from '../../helpers/project.ts'

it('the matrix contains the newest version of each major, and the pinned version', () => {
  expect(MATRIX.map((version) => Number.parseInt(version, 10))).toEqual([10, 11, 12, 14, 16, 18, 20, 22, 24, 26])
  expect(MATRIX).toContain(pinnedNode(ROOT).version)
})

it('every version has a build for Linux on x64, and every build has an integrity and a size', () => {
  expect(VERSIONS.filter((version) => !BUILDS[version]?.['linux-x64'])).toEqual([])
  const builds = Object.values(BUILDS).flatMap((each) => Object.values(each))
  expect(builds.filter(({ integrity, size }) => !/^sha512-[\w+/]{86}==$/.test(integrity) || size < 1e7)).toEqual([])
})

it.each([
  ['10', ['10.24.1']],
  ['20', ['20.20.2']],
  ['20.2.0', ['20.2.0']],
  ['12-16', ['12.22.12', '14.21.3', '16.20.2']],
  ['9', undefined],
  ['20.1.0', undefined],
  ['16-12', undefined],
  ['newest', undefined],
  ['20.20', undefined],
])('@node %s', (word, versions) => {
  expect(resolveVersions(word)).toEqual(versions)
})

it.each([
  ['20', ['20.2.0', '20.18.3', '20.19.0', '20.20.2']],
  ['20.2', ['20.2.0']],
  ['20.18-22.11', ['20.18.3', '20.19.0', '20.20.2', '22.11.0']],
  ['22-24', ['22.11.0', '22.12.0', '24.21.0']],
])('versions in the range %s', (range, expected) => {
  const all = ['18.20.8', '20.2.0', '20.18.3', '20.19.0', '20.20.2', '22.11.0', '22.12.0', '24.21.0']
  expect(all.filter((version) => isInRange(version, range))).toEqual(expected)
})

describe('labelVersions', () => {
  const all = ['26.10.0', '24.21.0', '22.12.0', '22.11.0', '12.22.12', '11.15.0', '10.24.1']

  it.each([
    [['10.24.1'], '10'],
    [['12.22.12', '11.15.0'], '11 – 12'],
    [['26.10.0', '24.21.0', '22.12.0'], '22.12.0 – 26'],
    [['26.10.0', '22.11.0', '12.22.12', '10.24.1'], '10, 12 – 22.11.0, 26'],
    [all, '10 – 26'],
  ])('%j', (versions, label) => {
    expect(labelVersions(versions, all)).toBe(label)
  })
})
