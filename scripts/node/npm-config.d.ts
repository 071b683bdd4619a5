/** The published types describe another major version. */
declare module '@npmcli/config' {
  export interface ConfigOptions {
    definitions: unknown
    shorthands: unknown
    flatten: unknown
    npmPath: string
    cwd: string
    argv: string[]
  }

  export default class Config {
    constructor(options: ConfigOptions)
    load(): Promise<void>
    flat: Record<string, unknown>
  }
}

declare module '@npmcli/config/lib/definitions/index.js' {
  const all: { definitions: unknown; shorthands: unknown; flatten: unknown }
  export default all
}
