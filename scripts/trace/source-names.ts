import path from 'node:path'

import type { Task } from '../runner/task.ts'

/** Maps compiled files and their lines to the source. */
export interface SourceNames {
  nameFile: (file: string) => string
  /** Returns the number of a line of the entry; for a line of another file "file:line". */
  namePlace: (place: string) => string
}

export function createSourceNames({ entry, program }: Pick<Task, 'entry' | 'program'>): SourceNames {
  const entryName = path.basename(entry)
  const sources = new Map(program.names)
  const nameFile = (file: string): string => sources.get(file) ?? file
  return {
    nameFile,
    namePlace(place) {
      const [file = '', line = ''] = place.split(':')
      return file === entryName ? line : `${nameFile(file)}:${line}`
    },
  }
}
