import path from 'node:path'

import { compare } from 'semver'
import * as v from 'valibot'

import { findExample } from '../../../scripts/example/find-example.ts'
import { loadHeader } from '../../../scripts/example/load-header.ts'
import { datesIn, loadGroups, loadRecordingText } from '../../../scripts/recording/parse-recording.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { parseYaml } from '../../../scripts/util/read-yaml.ts'
import { readText } from '../../../scripts/util/read-text.ts'

/** The features that each version of Node.js supports. */
export interface FeaturesView {
  /** The versions that the header of the program names, oldest first. */
  versions: string[]
  groups: { name: string; features: Feature[] }[]
  /** The program that tests the features, from the project's root. */
  entry: string
}

export interface Feature {
  name: string
  /** The page that explains it: `<chapter>/<slug>` of this book, or a URL. */
  page: string
  /** True if the version supports it, for each of the versions. */
  support: boolean[]
  /** The releases that have it, among all that are recorded. */
  spans: Span[]
}

/** Neighbouring recorded releases that have a feature. */
export interface Span {
  /** Undefined from the oldest release on. */
  from?: string
  /** Undefined up to the newest release. */
  to?: string
}

/** `features.json` in the folder of the example. */
const schema = v.array(
  v.object({ group: v.string(), features: v.array(v.object({ name: v.string(), page: v.string() })) }),
)

const RE_LINE = /^(yes|no) +(.+)$/

/**
 * Reads the list of features, and from the recording if each version supports them.
 * @param onFile is called with each file that is read; paths from the root
 * @throws PageError if the example lacks one of these files, or the recording lacks a feature
 * @throws InputError if one of these files has another form
 */
export function viewFeatures(id: string, root: string, onFile: (file: string) => void): FeaturesView {
  const example = findExample(root, id)
  const recorded = example && loadGroups(root, example)
  const list = example?.files.find((file) => path.posix.basename(file) === 'features.json')
  if (!example || !recorded || !list) throw new PageError(`"${id}" must be a recorded example with a features.json.`)
  for (const file of [list, example.recording]) onFile(file)
  const found = findingsOf(recorded)
  const releases = [...found.keys()].toSorted(compare)
  const dates = datesIn(loadRecordingText(root, example) ?? '')
  const named = loadHeader(root, example).node
  const versions = releases.filter((release) => !dates.includes(release) || named.includes(release))
  const groups = parseYaml(readText(path.join(root, list)), schema, {
    file: list,
    next: 'Compare it with the other features of the file.',
  })
  return {
    versions,
    entry: example.entry,
    groups: groups.map(({ group, features }) => ({
      name: group,
      features: features.map(({ name, page }) => ({
        name,
        page,
        support: supportOf(name, versions, found),
        spans: spansOf(supportOf(name, releases, found), releases),
      })),
    })),
  }
}

/** By version, then by feature. */
type Findings = Map<string, Map<string, boolean>>

function findingsOf(groups: Group[]): Findings {
  return new Map(
    groups.flatMap(({ versions, outcome }) => {
      const lines = outcome.output.flatMap(({ text }) => text.split('\n'))
      const matches = lines.map((line) => RE_LINE.exec(line)).filter((match) => match !== null)
      const features = new Map(matches.map(([, answer, name = '']) => [name, answer === 'yes']))
      return versions.map(({ node }) => [node, features] as const)
    }),
  )
}

function supportOf(name: string, versions: string[], found: Findings): boolean[] {
  return versions.map((version) => {
    const answer = found.get(version)?.get(name)
    if (answer === undefined) throw new PageError(`The recording does not say whether Node ${version} has "${name}".`)
    return answer
  })
}

function spansOf(support: boolean[], releases: string[]): Span[] {
  return support.flatMap((has, at) => {
    if (!has || (at > 0 && support[at - 1])) return []
    const end = support.indexOf(false, at)
    return { ...(at > 0 && { from: releases[at] }), ...(end > 0 && { to: releases[end - 1] }) }
  })
}
