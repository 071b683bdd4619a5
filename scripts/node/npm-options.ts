import Config from '@npmcli/config'
import settings from '@npmcli/config/lib/definitions/index.js'

/** The options of npm's own fetcher. */
export type NpmOptions = Record<string, unknown> & { cache: string }

/**
 * Reads npm's configuration from every .npmrc and from `npm_config_*` in the environment, so that a mirror, a proxy or a
 * certificate that works for `npm ci` works here too.
 * @param folder the project, absolute
 */
export async function npmOptions(folder: string): Promise<NpmOptions> {
  const config = new Config({ ...settings, npmPath: folder, cwd: folder, argv: ['node', 'npm'] })
  await config.load()
  return config.flat as NpmOptions
}
