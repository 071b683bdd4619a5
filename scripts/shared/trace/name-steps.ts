import path from 'node:path'

import type { Task } from '../run/sandbox.ts'
import type { Step } from './steps.ts'

/** Names places as readers know them: a line of the entry by its number alone, and other files by their sources. */
export function nameSteps(steps: Step[], { entry, program }: Pick<Task, 'entry' | 'program'>): Step[] {
  const own = path.basename(entry)
  const sources = new Map(program.names)
  const name = (place: string): string => {
    const [file = '', line = ''] = place.split(':')
    return file === own ? line : `${sources.get(file) ?? file}:${line}`
  }
  return steps.map((step) => ({
    ...step,
    ...(step.asked !== undefined && { asked: name(step.asked) }),
    places: step.places.map(name),
  }))
}
