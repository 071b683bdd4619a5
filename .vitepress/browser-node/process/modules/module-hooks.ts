import { fileOf } from './compile-function.ts'

/** What the library's loaders set, for modules and dynamic imports. */
export interface ModuleHooks {
  /** The library's `importModuleDynamicallyCallback`. */
  import: (...values: unknown[]) => unknown
  /** The library's `initializeImportMetaObject`. */
  initializeMeta: (...values: unknown[]) => unknown
  /** Makes `import.meta` of a module. */
  createMeta: (symbol: symbol, wrap: object) => object
  /** `import()` in a function that was compiled for CommonJS. */
  importDynamically: (specifier: unknown, options: unknown, compiled: Function) => unknown
}

/** @param referrer the symbol of functions that use the default loader @param phase the number of the evaluation phase */
export function createModuleHooks(referrer: () => symbol, phase: () => number): ModuleHooks {
  const unset = (): never => {
    throw new Error('The module loaders have not started.')
  }
  const hooks: ModuleHooks = {
    import: unset,
    initializeMeta: unset,
    createMeta: (symbol, wrap) => {
      const meta = Object.create(null) as object
      hooks.initializeMeta(symbol, meta, wrap)
      return meta
    },
    importDynamically: (specifier, options, compiled) => {
      const attributes = { __proto__: null, ...(options as { with?: object } | undefined)?.with }
      return hooks.import(referrer(), specifier, phase(), attributes, fileOf(compiled))
    },
  }
  return hooks
}
