import { prepareProgram } from '../compile/prepare-program.ts'
import type { Example } from '../example/example.ts'
import type { Header } from '../example/header.ts'
import type { Variant } from '../example/variants.ts'
import type { Missing } from '../node/nodes.ts'
import { observesCompileCache } from '../runner/compile-cache.ts'
import type { Task } from '../runner/task.ts'
import { machinePlaces, sandboxPlaces } from '../sandbox/places.ts'
import type { Context } from './context.ts'

/**
 * Fetches the version and compiles the program of a variant, if needed.
 * @param runs how often the program will run
 * @throws InputError for syntax that the version cannot run even when compiled
 */
export async function prepareTask(
  example: Example,
  header: Header,
  variant: Variant,
  context: Context,
  runs = 1,
): Promise<Task | Missing> {
  const { root, nodes, codeFolder, fingerprint, preloadsFor, sandboxPolicy, coverage } = context
  const node = await nodes.get(variant.node)
  if ('missing' in node) return node
  const sandbox = sandboxPolicy.sandbox()
  const canCache = sandbox !== undefined && coverage === undefined && !observesCompileCache(example, root)
  const compileCache = canCache ? await context.compileCache.folderFor(node, sandbox, runs) : undefined
  const compilePlaces = { root, cacheFolder: codeFolder, fingerprint }
  // Coverage tells the program's own code from others by the folder.
  const program = await prepareProgram(example, variant, compilePlaces, sandbox !== undefined && coverage === undefined)
  const preloads = await preloadsFor(node.version)
  const places = sandbox
    ? sandboxPlaces({
        root,
        folder: program.folder,
        preloads: preloads.folder,
        executable: node.executable,
        compileCache,
      })
    : machinePlaces(root)
  return {
    program,
    entry: program.fileOf(example.entry),
    header,
    node,
    root,
    ...(compileCache !== undefined && { compileCache }),
    preloads,
    isMeasured: coverage !== undefined,
    sandbox,
    places,
  }
}
