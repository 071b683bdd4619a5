import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Book } from './book.ts'

/** The colours of lanes, by the classes of their steps; what has none of its own is of the main script. */
const LANES: [classes: string[], colour: string][] = [
  [['step'], '#57606a'],
  [['nextTick'], '#a0527a'],
  [['microtasks'], '#8250c4'],
  [['timers'], '#a86400'],
  [['pending'], '#6f6f12'],
  [['poll', 'request', 'answer', 'spawn', 'exit'], '#1f7a4d'],
  [['check', 'message', 'connection', 'enter', 'leave', 'resume'], '#2467c4'],
  [['close', 'signal'], '#b23b3b'],
]

/** All styles of the book. Reading systems know no variables: each colour is written where it is used. */
export function stylesheet({ colours }: Pick<Book, 'colours'>): string {
  const files = ['book.css', 'chart.css'].map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
  const lanes = LANES.flatMap(([classes, colour]) =>
    classes.map((name) => {
      const within = (parts: string[]): string => parts.map((part) => `.trace-chart .${name} .${part}`).join(', ')
      return `${within(['block', 'asker', 'arrow'])} { stroke: ${colour} }\n${within(['place', 'tip'])} { fill: ${colour} }`
    }),
  )
  const code = [...colours].map(([name, colour]) => `pre .${name} { color: ${colour} }`)
  return [...files, ...lanes, ...code].join('\n')
}
