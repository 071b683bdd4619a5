import Config from '@npmcli/config'
import settings from '@npmcli/config/lib/definitions/index.js'

/** Options of npm's own fetcher, as npm itself would have them here. */
export type NpmOptions = Record<string, unknown> & { cache: string }

/**
 * Reads npm's configuration, so that a mirror, a proxy or a certificate that works for `npm ci` works here:
 * every .npmrc, and `npm_config_*` in the environment.
 * @param folder whose .npmrc is the project's
 */
export async function npmOptions(folder: string): Promise<NpmOptions> {
  const config = new Config({ ...settings, npmPath: folder, cwd: folder, argv: ['node', 'npm'] })
  await config.load()
  return config.flat as NpmOptions
}
