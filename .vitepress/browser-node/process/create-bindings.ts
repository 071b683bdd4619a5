import type { Library } from '../library/library.ts'
import { materializeAll, type MakeFunction } from './materialize.ts'
import { AbsentError, type Uses } from './absent.ts'
import type { Binding, BindingModel, Node } from './node.ts'

/**
 * Returns the function that creates bindings. Constants come from the library's own shapes, behaviour from our models; what
 * neither has ends with an error when it is called.
 */
export function createBindings(
  models: Readonly<Record<string, BindingModel>>,
  { library, makeAbsent, uses }: { library: Library; makeAbsent: MakeFunction; uses: Uses },
): (name: string, node: Node) => Binding {
  const created = new Map<string, Binding>()
  return (name, node) => {
    const existing = created.get(name)
    if (existing) return existing
    const shapes = library.bindings[name]
    if (!shapes) {
      uses.absent.add(name)
      throw new AbsentError(name)
    }
    const binding: Binding = materializeAll(shapes, name, makeAbsent)
    created.set(name, binding)
    const model = models[name]
    if (model) Object.defineProperties(binding, Object.getOwnPropertyDescriptors(model.create(node, binding)))
    if (model?.fidelity === 'approximate')
      watch(binding, model.exact ?? [], (property) => uses.approximate.add(`${name}.${property}`))
    return binding
  }
}

/** Reports the calls of a binding's functions. */
function watch(binding: Binding, exact: readonly string[], report: (property: string) => void): void {
  for (const [name, value] of Object.entries(binding)) {
    if (typeof value !== 'function' || exact.includes(name)) continue
    binding[name] = new Proxy(value, {
      apply(target, self, args) {
        report(name)
        return Reflect.apply(target, self, args)
      },
      construct(target, args, newTarget) {
        report(name)
        return Reflect.construct(target, args, newTarget)
      },
    })
  }
}
