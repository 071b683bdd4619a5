/** A question of the self-test, which pages load when it is asked. */
export interface Question {
  /** The id of the example. */
  id: string
  /** The printed lines, in the order of the recorded run. */
  lines: string[]
  /** HTML of the program. */
  program: string
  /** HTML of what it printed on the pinned Node.js version. */
  answer: string
}

/** The address of a question, relative to the base of the site. */
export function questionAddress(id: string, language: 'zh' | 'en'): string {
  return `questions/${language}/${id}.json`
}
