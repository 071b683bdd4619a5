import type { BindingModel } from '../node.ts'
import { compileBuiltin } from '../compile-builtin.ts'

/** The library's own modules. */
export const builtins: BindingModel = {
  fidelity: 'modelled',
  create: ({ library, loaders }) => ({
    builtinIds: Object.keys(library.sources).filter(
      (id) => !id.startsWith('internal/main/') && !id.startsWith('internal/per_context/'),
    ),
    config: library.config,
    natives: library.sources,
    compileFunction: (id: string) => compileBuiltin(library.sources, id),
    hasCachedBuiltins: () => true,
    setInternalLoaders: (binding: (name: string) => unknown, require: (id: string) => unknown) => {
      Object.assign(loaders, { binding, require })
    },
  }),
}
