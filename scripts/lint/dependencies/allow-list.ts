import type { Problem } from '../../util/problem.ts'
import { readYaml } from '../../util/read-yaml.ts'
import { isMap } from '../workflows/is-map.ts'

/** Where it is written down what packages may be, from the project's root. */
export const ALLOWED_FILE = 'scripts/lint/dependencies/allow-list.yaml'

const SECTIONS = ['licences', 'unnamed', 'installScripts'] as const
type Section = (typeof SECTIONS)[number]

/** What packages may be. */
export interface Allowed {
  /** The names that a section lists. */
  names: Record<Section, string[]>
  /** Tells of a name that nothing needs any more. */
  unneeded: (section: Section, name: string, message: string) => Problem
}

/**
 * Reads the list of what packages may be: sections of names, each with a reason.
 * @throws InputError where it is something else
 */
export function readAllowed(text: string): Allowed {
  const { value, errorAt } = readYaml(text, {
    file: ALLOWED_FILE,
    next: `It has the sections ${SECTIONS.join(', ')}, and in each lines of "name: the reason".`,
  })
  const sections = isMap(value) ? value : {}
  const [unknown] = Object.keys(sections).filter((key) => !SECTIONS.some((section) => section === key))
  if (unknown !== undefined) throw errorAt([unknown], `"${unknown}" is no section.`)
  const namesOf = (section: Section): string[] => {
    const reasons = sections[section] ?? {}
    if (!isMap(reasons)) throw errorAt([section], `${section} are no names with reasons.`)
    for (const [name, reason] of Object.entries(reasons))
      if (typeof reason !== 'string') throw errorAt([section, name], `${name} is listed without a reason.`)
    return Object.keys(reasons)
  }
  return {
    names: {
      licences: namesOf('licences'),
      unnamed: namesOf('unnamed'),
      installScripts: namesOf('installScripts'),
    },
    unneeded: (section, name, message) => ({
      ...errorAt([section, name], message).problem,
      next: 'Take the line out.',
    }),
  }
}
