import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Lists everything below a folder, as paths from the root with forward slashes. */
export function listFiles(root: string, folder: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}
