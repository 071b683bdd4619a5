import type { BindingModel } from '../node.ts'

/** The settings of the build come from the pinned release; the locale is that of the project's own runs. */
export const config: BindingModel = { fidelity: 'modelled', create: () => ({ getDefaultLocale: () => 'en-US' }) }
