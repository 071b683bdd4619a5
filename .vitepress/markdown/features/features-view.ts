import { readFileSync } from 'node:fs'
import path from 'node:path'

import { compare } from 'semver'

import { findExample } from '../../../scripts/example/discover.ts'
import { loadRecordingText, parseRecording } from '../../../scripts/recording/parse-recording.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import { PageError } from '../../../scripts/content/directives.ts'

/** Which version has which feature. */
export interface FeaturesView {
  /** Exact versions, oldest first. */
  versions: string[]
  groups: { name: string; features: Feature[] }[]
  /** The program that found it out, from the root. */
  entry: string
}

export interface Feature {
  name: string
  /** The page that teaches it: `<chapter>/<slug>` of this book, or an address. */
  page: string
  /** For each version whether it has it. */
  support: boolean[]
}

/** The file in the example's folder that lists the features. */
interface FeatureList {
  group: string
  features: { name: string; page: string }[]
}

const RE_LINE = /^(yes|no) +(.+)$/

/**
 * Reads the list of features and what the probe found of each, on each version.
 * @param onFile told of each file that is read; paths from the root
 * @throws PageError
 */
export function viewFeatures(id: string, root: string, onFile: (file: string) => void): FeaturesView {
  const example = findExample(root, id)
  const text = example && loadRecordingText(root, example)
  const list = example?.files.find((file) => path.posix.basename(file) === 'features.json')
  if (!example || !text || !list) throw new PageError(`"${id}" is no recorded example with a features.json.`)
  for (const file of [list, example.recording]) onFile(file)
  const found = findingsOf(parseRecording(text, example).groups)
  const versions = [...found.keys()].toSorted(compare)
  const groups: FeatureList[] = JSON.parse(readFileSync(path.join(root, list), 'utf8'))
  return {
    versions,
    entry: example.entry,
    groups: groups.map(({ group, features }) => ({
      name: group,
      features: features.map(({ name, page }) => ({ name, page, support: supportOf(name, versions, found) })),
    })),
  }
}

type Findings = Map<string, Map<string, boolean>>

/** By version, then by feature. */
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
