import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { text } from 'node:stream/consumers'

/**
 * Builds the site for an export: to be served by a host, or to be read from disk. It has no list of downloads.
 * @param root absolute path of the project
 * @throws Error with the output of the build if it fails
 */
export async function buildSite(root: string, outDir: string, target: 'host' | 'disk'): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('vitepress/package.json')
  const program = path.join(path.dirname(manifest), 'bin/vitepress.js')
  const { SITE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [program, 'build', '--outDir', outDir], {
    cwd: root,
    env: { ...env, READ_FROM: target },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code !== 0) throw new Error(`The site cannot be built:\n${stdout}${stderr}`)
}
