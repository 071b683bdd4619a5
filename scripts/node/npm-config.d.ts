/** The published types describe another major version. */
declare module '@npmcli/config/lib/definitions/index.js' {
  const all: { definitions: unknown; shorthands: unknown; flatten: unknown }
  export default all
}

declare module '@npmcli/config' {
  import type settings from '@npmcli/config/lib/definitions/index.js'

  export default class Config {
    constructor(options: typeof settings & { npmPath: string; cwd: string; argv: string[] })
    load(): Promise<void>
    flat: Record<string, unknown>
  }
}
