import type { BindingModel, Node } from '../node.ts'
import { decodeText, URL } from '../native.ts'

/** The fields of package.json that the library's loaders read. */
interface PackageJson {
  name?: unknown
  main?: unknown
  type?: unknown
  imports?: unknown
  exports?: unknown
}

/** Reads package.json for the module loaders. */
export const modules: BindingModel = {
  fidelity: 'modelled',
  create: (node, { cachedCodeTypes }) => {
    const { kStrippedTypeScript } = cachedCodeTypes as Record<string, number>
    const cache = new Map<string, unknown[] | undefined>()
    const read = (file: string): unknown[] | undefined => {
      if (!cache.has(file)) cache.set(file, parse(node, file))
      return cache.get(file)
    }
    const nearest = (path: string): unknown[] | undefined => {
      for (let folder = parentOf(path); ; folder = parentOf(folder)) {
        if (!folder.endsWith('/node_modules')) {
          const found = read(`${folder === '/' ? '' : folder}/package.json`)
          if (found) return found
        }
        if (folder === '/') return undefined
      }
    }
    const typeOf = (found: unknown[] | undefined): unknown => found?.[2] ?? 'none'
    return {
      readPackageJSON: (file: string) => read(file),
      getNearestParentPackageJSON: (path: string) => nearest(path),
      getNearestParentPackageJSONType: (path: string) => typeOf(nearest(path)),
      getPackageScopeConfig: (url: string) => nearest(pathOf(url)) ?? '/package.json',
      getPackageType: (url: string) => {
        const type = typeOf(nearest(pathOf(url)))
        return type === 'none' ? undefined : type
      },
      // Types were taken out before the program started.
      getCompileCacheEntry: (source: string, _file: string, type: number) => {
        const transpiled = type === kStrippedTypeScript ? node.stripped.get(source) : undefined
        return transpiled === undefined ? undefined : { transpiled }
      },
      getCompileCacheDir: () => undefined,
      flushCompileCache: () => undefined,
    }
  },
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'
const pathOf = (url: string): string => decodeURIComponent(new URL(url).pathname)

/** As the library unpacks it: name, main, type, imports, exports, path of the file. */
function parse(node: Node, file: string): unknown[] | undefined {
  let text
  try {
    text = decodeText(node.files.readAll(file))
  } catch {
    return undefined
  }
  const { name, main, type, imports, exports } = parseJson(node, text, file)
  // The library parses objects and arrays, and takes other text as it is.
  const asText = (value: unknown): unknown =>
    value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)
  const known = type === 'module' || type === 'commonjs' ? type : 'none'
  return [string(name), string(main), known, asText(imports), asText(exports), file]
}

const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function parseJson(node: Node, text: string, file: string): PackageJson {
  try {
    return JSON.parse(text) as PackageJson
  } catch (error) {
    const { ERR_INVALID_PACKAGE_CONFIG } = node.require('internal/errors').codes
    throw new ERR_INVALID_PACKAGE_CONFIG(file, undefined, (error as Error).message)
  }
}
