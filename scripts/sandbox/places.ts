import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** A file or folder of this machine, and its path in the sandbox; both absolute. */
export interface Mount {
  source: string
  target: string
}

/**
 * The paths that a program sees. Those in the sandbox are the same on every machine, so that no recording depends on the
 * folder of the project, however a program spells a path, measures it or computes something from it.
 */
export interface Places {
  /** Returns the path under which a program sees a file of this machine. Both are absolute. */
  inside: (file: string) => string
  /** Returns the path on this machine of a file that a program sees. Both are absolute. */
  outside: (file: string) => string
  /** The project's root as a program sees it, absolute. */
  root: string
}

/** The folders of this machine that a run needs, absolute. */
export interface MachineFolders {
  /** The project's root, which contains `node_modules/`. */
  root: string
  /** The folder that contains `examples/`: the root, or that of a program. */
  folder: string
  preloads: string
  /** The executable of Node.js. */
  executable: string
  compileCache?: string | undefined
}

/** The folders in the sandbox. No program of the book uses these names for something else. */
const TARGETS = {
  root: '/srv/node-proven',
  packages: '/srv/node-proven/node_modules',
  preloads: '/srv/preload',
  node: '/opt/node/bin',
  compileCache: '/srv/compile-cache',
} as const

/** The working directory of a program in the sandbox. It exists in memory, so that all runs can have the same. */
export const SANDBOX_FOLDER = '/tmp/proven'

/** Without a sandbox, programs see the paths of this machine. */
export function machinePlaces(root: string): Places {
  return { inside: (file) => file, outside: (file) => file, root }
}

/** Returns the paths that a program in the sandbox sees. */
export function sandboxPlaces({ root, folder, preloads, executable, compileCache }: MachineFolders): Places {
  const packages = packagesOf(root)
  const folders: [outside: string, inside: string][] = [
    ...(compileCache === undefined ? [] : [[compileCache, TARGETS.compileCache] satisfies [string, string]]),
    [preloads, TARGETS.preloads],
    [path.dirname(executable), TARGETS.node],
    ...(packages === undefined ? [] : [[packages, TARGETS.packages] satisfies [string, string]]),
    [folder, TARGETS.root],
  ]
  return {
    inside: (file) => translate(file, folders),
    outside: (file) =>
      translate(
        file,
        folders.map(([outside, inside]) => [inside, outside]),
      ),
    root: TARGETS.root,
  }
}

/** Returns the absolute folder of the packages that programs import, without symbolic links; undefined if there is none. */
export function packagesOf(root: string): string | undefined {
  const folder = path.join(root, 'node_modules')
  return existsSync(folder) ? realpathSync(folder) : undefined
}

/** Takes the first folder that contains the file: folders within others come first. */
function translate(file: string, folders: [from: string, to: string][]): string {
  const [from, to] = folders.find(([folder]) => file === folder || file.startsWith(`${folder}/`)) ?? ['', '']
  return to + file.slice(from.length)
}
