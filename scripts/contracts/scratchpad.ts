/** A program that the reader has typed into the scratchpad. */
export interface ScratchpadProgram {
  source: string
  suffix: Suffix
  /**
   * The example, `<chapter>/<slug>`, among whose files the program runs, in place of its entry.
   * @default the program runs without other files
   */
  beside?: string
}

/** Runs a program and describes the result in a language, or stops the program that is running. */
export type ScratchpadRequest = (ScratchpadProgram & { language: 'zh' | 'en' }) | { stop: true }

/** The result of a run. */
export interface ScratchpadResponse {
  /** Problems of the program; empty if there are none. */
  report: string
  /** The run, as a Vue component; undefined if the program did not run. */
  component?: string
}

export type Suffix = (typeof SUFFIXES)[number]

/** The suffix decides how Node.js parses the program. */
export const SUFFIXES = ['.ts', '.mts', '.cts'] as const
