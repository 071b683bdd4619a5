import { URL } from '../native.ts'
import { fileOf } from './compiled-files.ts'

interface ModuleIdentity {
  url: string
  isMain?: boolean
}

/** What the library's loaders set, for modules and dynamic imports. */
export interface ModuleHooks {
  /** The library's `importModuleDynamicallyCallback`. */
  import: (...values: unknown[]) => unknown
  /** The library's `initializeImportMetaObject`. */
  initializeMeta: (...values: unknown[]) => unknown
  /** The library's `import.meta.resolve`, for the module with that address. */
  createResolve: (url: string) => unknown
  /** Makes `import.meta` of a module. */
  createMeta: (symbol: symbol, wrap: ModuleIdentity) => object
  /** `import()` in a function that was compiled for CommonJS. */
  importDynamically: (specifier: unknown, options: unknown, compiled: Function) => unknown
}

interface Identities {
  /** The symbol of functions that use the default loader. */
  referrer: () => symbol
  /** The symbol of modules that do. */
  moduleReferrer: () => symbol
  /** The number of the evaluation phase. */
  phase: () => number
}

export function createModuleHooks({ referrer, moduleReferrer, phase }: Identities): ModuleHooks {
  const unset = (): never => {
    throw new Error('The module loaders have not started.')
  }
  const hooks: ModuleHooks = {
    import: unset,
    initializeMeta: unset,
    createResolve: unset,
    createMeta: (symbol, wrap) => {
      const meta = Object.create(null) as Record<string, unknown>
      if (symbol === moduleReferrer()) Object.assign(meta, describeModule(wrap, hooks.createResolve))
      else hooks.initializeMeta(symbol, meta, wrap)
      return meta
    },
    importDynamically: (specifier, options, compiled) => {
      const attributes = { __proto__: null, ...(options as { with?: object } | undefined)?.with }
      return hooks.import(referrer(), specifier, phase(), attributes, fileOf(compiled))
    },
  }
  return hooks
}

/** The properties of `import.meta`, in the order of Node.js. */
function describeModule({ url, isMain = false }: ModuleIdentity, createResolve: (url: string) => unknown): object {
  const isFile = url.startsWith('file:')
  const filename = isFile ? decodeURIComponent(new URL(url).pathname) : undefined
  return {
    ...(filename !== undefined && { dirname: filename.slice(0, filename.lastIndexOf('/')) || '/', filename }),
    main: isMain,
    resolve: createResolve(url),
    url,
  }
}
