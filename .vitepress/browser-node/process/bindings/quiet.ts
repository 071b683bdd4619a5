import type { BindingModel } from '../node.ts'

const nothing = (): undefined => undefined

/** Bindings that the library sets up at its start, for features that a run without options does not use. */
export const traceEvents: BindingModel = {
  fidelity: 'modelled',
  create: () => ({
    setTraceCategoryStateUpdateHandler: nothing,
    getCategoryEnabledBuffer: () => new Uint8Array(1),
    isTraceCategoryEnabled: () => false,
    getEnabledCategories: nothing,
    trace: nothing,
    hasAgent: () => false,
  }),
}

export const snapshot: BindingModel = {
  fidelity: 'modelled',
  create: () => ({
    isBuildingSnapshotBuffer: new Uint8Array(1),
    setSerializeCallback: nothing,
    setDeserializeCallback: nothing,
    setDeserializeMainFunction: nothing,
  }),
}

export const wasmWebApi: BindingModel = { fidelity: 'modelled', create: () => ({ setImplementation: nothing }) }

export const report: BindingModel = {
  fidelity: 'modelled',
  create: () => ({
    shouldReportOnUncaughtException: () => false,
    shouldReportOnSignal: () => false,
    shouldReportOnFatalError: () => false,
  }),
}

export const diagnosticsChannel: BindingModel = {
  fidelity: 'modelled',
  create: () => ({ linkNativeChannel: nothing, notifyChannelActive: nothing, notifyChannelInactive: nothing }),
}

/** Without a debugger. */
export const inspector: BindingModel = {
  fidelity: 'modelled',
  create: (_node, { console }) => ({
    isEnabled: () => false,
    setConsoleExtensionInstaller: nothing,
    registerAsyncHook: nothing,
    setupNetworkTracking: nothing,
    console: Object.fromEntries(Object.keys(console as object).map((name) => [name, nothing])),
    consoleCall(this: unknown, _inspector: unknown, own: (...values: unknown[]) => unknown, ...values: unknown[]) {
      return Reflect.apply(own, this, values)
    },
  }),
}
