import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { create } from 'tar'
import ts from 'typescript'

interface PackageOptions {
  /** Absolute path of the project. */
  root: string
  /** Folder of the site, built with the base `/`. */
  built: string
  /** Temporary folder; its content is deleted. */
  folder: string
  /** The version of the package: `2026.12.31`. */
  date: Date
}

const SERVER = 'serve.js'

/** Packs the npm package that serves the site, as an archive for `npm publish`. */
export async function makePackage({ root, built, folder, date }: PackageOptions): Promise<Uint8Array> {
  const inside = path.join(folder, 'package')
  await rm(folder, { recursive: true, force: true })
  await mkdir(inside, { recursive: true })
  await cp(built, path.join(inside, 'site'), { recursive: true })
  await cp(path.join(root, 'LICENSE'), path.join(inside, 'LICENSE'))
  await cp(path.join(import.meta.dirname, 'README.md'), path.join(inside, 'README.md'))
  await writeFile(path.join(inside, SERVER), await compileServer(), { mode: 0o755 })
  await writeFile(path.join(inside, 'package.json'), `${JSON.stringify(await manifest(root, date), null, 2)}\n`)
  const file = path.join(folder, 'package.tgz')
  await create({ cwd: folder, file, gzip: { level: 9 }, portable: true, mtime: date }, ['package'])
  return readFile(file)
}

async function manifest(root: string, date: Date): Promise<Record<string, unknown>> {
  const { name, description, license, devDependencies } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  )
  return {
    name,
    version: [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].join('.'),
    description,
    license,
    keywords: ['node', 'nodejs', 'handbook', 'event-loop', 'modules', 'chinese'],
    type: 'module',
    bin: { [name]: SERVER },
    dependencies: { sirv: `^${devDependencies.sirv}` },
    engines: { node: '>=20' },
  }
}

/** Node.js doesn't strip types below node_modules. */
async function compileServer(): Promise<string> {
  const source = await readFile(path.join(import.meta.dirname, 'serve.ts'), 'utf8')
  return ts.transpile(source, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 })
}
