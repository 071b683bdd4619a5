import { parseModule } from '../modules/syntax.ts'
import { evaluate } from '../modules/esm/evaluate.ts'
import type { ModuleRecord } from '../modules/esm/module-record.ts'
import { compileSource } from '../modules/esm/source-module.ts'
import { SourceRecord } from '../modules/esm/source-record.ts'
import { SyntheticRecord } from '../modules/esm/synthetic-record.ts'
import type { BindingModel, Node } from '../node.ts'

const evaluateCode = globalThis.eval

/** ES modules, as records of our own below the library's loaders. */
export const moduleWrap: BindingModel = {
  fidelity: 'modelled',
  create: (node, shape) => {
    const ModuleWrap = createModuleWrap(node, shape as Record<string, number>)
    return {
      ModuleWrap,
      setImportModuleDynamicallyCallback: (callback: (...values: unknown[]) => unknown) =>
        (node.modules.import = callback),
      setInitializeImportMetaObjectCallback: (callback: (...values: unknown[]) => unknown) =>
        (node.modules.initializeMeta = callback),
      setImportMetaResolveInitializer: (createResolve: (url: string) => unknown) =>
        (node.modules.createResolve = createResolve),
      throwIfPromiseRejected: (promise: Promise<unknown>) => {
        const [, error] = node.promises.detailsOf(promise) ?? []
        if (error !== undefined) throw error
      },
      createRequiredModuleFacade: (wrap: InstanceType<typeof ModuleWrap>) => {
        const facade = new ModuleWrap('node:internal/require_module_default_facade', undefined, FACADE, 0, 0)
        facade.link([wrap])
        facade.instantiate()
        void facade.evaluate()
        return facade.getNamespace()
      },
    }
  },
}

const FACADE = "export * from 'original'; export { default } from 'original'; export const __esModule = true;"

function createModuleWrap(node: Node, kinds: Record<string, number>) {
  const { source_text_module_default_hdo: byDefault } = node.binding('symbols') as Record<string, symbol>
  const { privateSymbols } = node.binding('util') as { privateSymbols: Record<string, symbol> }
  const hostDefined = privateSymbols['host_defined_option_symbol'] as symbol
  const statuses: Record<ModuleRecord['status'], number | undefined> = {
    unlinked: kinds['kUninstantiated'],
    linking: kinds['kInstantiating'],
    linked: kinds['kInstantiated'],
    evaluating: kinds['kEvaluating'],
    'evaluating-async': kinds['kEvaluated'],
    evaluated: kinds['kEvaluated'],
    errored: kinds['kErrored'],
  }
  return class ModuleWrap {
    readonly record: ModuleRecord
    readonly hasTopLevelAwait: boolean
    sourceMapURL = undefined
    sourceURL = undefined
    readonly url: string
    constructor(
      url: string,
      _context: unknown,
      source: string | string[],
      lineOrEvaluate?: number | (() => void),
      _column?: number,
      id?: symbol,
    ) {
      this.url = url
      const symbol = id ?? (byDefault as symbol)
      Object.assign(this, { [hostDefined]: symbol })
      if (typeof source !== 'string') {
        this.record = new SyntheticRecord(url, source, () => (lineOrEvaluate as () => void).call(this))
        this.hasTopLevelAwait = false
        return
      }
      const compiled = compile(source, url, () => node.noteApproximate('module_wrap.SyntaxError'))
      this.hasTopLevelAwait = compiled.hasTopLevelAwait
      const importDynamically = (specifier: unknown, options?: { with?: object }): unknown =>
        node.modules.import(symbol, specifier, kinds['kEvaluationPhase'], { __proto__: null, ...options?.with }, url)
      let meta: object | undefined
      const scope = { [META]: () => (meta ??= node.modules.createMeta(symbol, this)) }
      this.record = new SourceRecord(url, compiled, (imports, register) =>
        evaluateCode(`${compiled.code}\n//# sourceURL=${url}`)(imports, scope[META]?.(), importDynamically, register),
      )
    }
    getModuleRequests(): object[] {
      if (!(this.record instanceof SourceRecord)) return []
      return this.record.declarations.requests.map(({ specifier, attributes }) => ({
        specifier,
        attributes: Object.assign(Object.create(null), attributes),
        phase: kinds['kEvaluationPhase'],
      }))
    }
    link(modules: ModuleWrap[]): void {
      this.record.dependencies = modules.map(({ record }) => record)
    }
    instantiate(): void {
      this.record.link()
    }
    evaluate(): Promise<void> {
      return evaluate(this.record)
    }
    evaluateSync(): object {
      evaluate(this.record).catch(() => undefined)
      if (this.record.status === 'errored') throw this.record.error
      return this.record.namespace
    }
    get hasAsyncGraph(): boolean {
      return isAsync(this.record)
    }
    setExport(name: string, value: unknown): void {
      if (this.record instanceof SyntheticRecord) this.record.setExport(name, value)
    }
    getNamespace(): object {
      return this.record.namespace
    }
    getStatus(): number | undefined {
      return statuses[this.record.status]
    }
    getError(): unknown {
      return this.record.error
    }
    createCachedData(): Uint8Array {
      return new Uint8Array()
    }
  }
}

const META = 'meta'

/** @throws SyntaxError with the position; the words are not always the engine's */
function compile(source: string, url: string, onError: () => void) {
  const program = parseModule(source)
  if (program) return compileSource(source, program)
  onError()
  evaluateCode(`async function* module() {'use strict';${source}\n}\n//# sourceURL=${url}`)
  throw new SyntaxError('Invalid or unexpected token')
}

function isAsync(record: ModuleRecord, seen = new Set<ModuleRecord>()): boolean {
  if (seen.has(record)) return false
  seen.add(record)
  return record.isAsync || record.dependencies.some((each) => isAsync(each, seen))
}
