/** A program in the form that Node.js is given. */
export interface Program {
  /** Where a file of the example lies in this form, absolute. */
  fileOf: (file: string) => string
  /** The folder that it may read, absolute: it reaches up to the package.json that says what its modules are. */
  home: string
  /** Absolute paths and URLs of compiled files in its output, and what they stand for; whole paths first. */
  paths: [compiled: string, source: string][]
  /** The same for names without a folder. */
  names: [compiled: string, source: string][]
}
