/** A program of the book on disk. Paths are relative to the project's root, with forward slashes. */
export interface Example {
  /** `<chapter>/<slug>`, as in pages and commands. */
  id: string
  /** The file that Node.js runs. */
  entry: string
  /** All of its files, the entry first. */
  files: string[]
  /** Its only file, or its folder: what it may read. */
  home: string
  /** The path of its recording. */
  recording: string
}

const RE_CODE = /\.[cm]?[jt]sx?$/

/** True for a file of TypeScript or JavaScript, by its name. */
export function isCode(file: string): boolean {
  return RE_CODE.test(file)
}

export const RECORDING_SUFFIX = '.recording.yaml'
