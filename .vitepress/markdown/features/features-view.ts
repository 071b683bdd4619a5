import { readFileSync } from 'node:fs'
import path from 'node:path'

import { compare } from 'semver'
import * as v from 'valibot'

import { findExample } from '../../../scripts/example/find-example.ts'
import { loadGroups } from '../../../scripts/recording/parse-recording.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { parseYaml } from '../../../scripts/util/read-yaml.ts'

/** The features that each version of Node.js supports. */
export interface FeaturesView {
  /** Exact versions, oldest first. */
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
  const versions = [...found.keys()].toSorted(compare)
  const groups = parseYaml(readFileSync(path.join(root, list), 'utf8'), schema, {
    file: list,
    next: 'Compare it with the other features of the file.',
  })
  return {
    versions,
    entry: example.entry,
    groups: groups.map(({ group, features }) => ({
      name: group,
      features: features.map(({ name, page }) => ({ name, page, support: supportOf(name, versions, found) })),
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
