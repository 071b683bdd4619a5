import path from 'node:path'

import type { Task } from '../runner/task.ts'

/** Names files and lines as readers know them, not as they were compiled. */
export interface SourceNames {
  nameFile: (file: string) => string
  /** A line of the entry by its number alone, one of another file as "file:line". */
  namePlace: (place: string) => string
}

export function createSourceNames({ entry, program }: Pick<Task, 'entry' | 'program'>): SourceNames {
  const own = path.basename(entry)
  const sources = new Map(program.names)
  const nameFile = (file: string): string => sources.get(file) ?? file
  return {
    nameFile,
    namePlace(place) {
      const [file = '', line = ''] = place.split(':')
      return file === own ? line : `${nameFile(file)}:${line}`
    },
  }
}
