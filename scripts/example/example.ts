/** A program of the handbook, as it lies on disk. Paths are relative to the project's root, with forward slashes. */
export interface Example {
  /** `<chapter>/<slug>`, the name that pages and commands use. */
  id: string
  /** The file that Node.js is given. */
  entry: string
  /** All of its files, the entry first; one for a single-file example. */
  files: string[]
  /** What it may read: its one file, or its folder. */
  home: string
  /** Where its recording stands. */
  recording: string
}

export const RECORDING_SUFFIX = '.recording.yaml'
