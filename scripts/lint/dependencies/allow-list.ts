import * as v from 'valibot'

import type { Problem } from '../../util/problem.ts'
import { readYaml } from '../../util/read-yaml.ts'
import { mapOf } from '../../util/schemas.ts'

/** The list of allowed licences and install scripts, from the project's root. */
export const ALLOWED_FILE = 'scripts/lint/dependencies/allow-list.yaml'

const SECTIONS = ['licences', 'unnamed', 'installScripts'] as const
type Section = (typeof SECTIONS)[number]

/** The parsed list. */
export interface Allowed {
  /** The names that each section lists. */
  names: Record<Section, string[]>
  /** Makes the problem of a name that no package needs any more. */
  unneeded: (section: Section, name: string, message: string) => Problem
}

const schema = v.strictObject(v.entriesFromList(SECTIONS, v.nullish(mapOf(v.string()), {})))

/**
 * Parses the list: sections of names, each with a reason.
 * @throws InputError if it has another form
 */
export function readAllowed(text: string): Allowed {
  const next = `Write the sections ${SECTIONS.join(', ')}, with lines of the form "name: reason".`
  const { value, errorAt } = readYaml(text, schema, { file: ALLOWED_FILE, next })
  return {
    names: {
      licences: Object.keys(value.licences),
      unnamed: Object.keys(value.unnamed),
      installScripts: Object.keys(value.installScripts),
    },
    unneeded: (section, name, message) => ({ ...errorAt([section, name], message).problem, next: 'Remove the line.' }),
  }
}
