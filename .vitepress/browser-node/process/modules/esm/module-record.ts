import { createNamespace } from './namespace.ts'

/** Reads a variable of a module; throws if the variable is not initialized yet. */
export type Getter = () => unknown

export type Status = 'unlinked' | 'linking' | 'linked' | 'evaluating' | 'evaluating-async' | 'evaluated' | 'errored'

/** Where an exported name leads: a variable, or a whole module. */
export interface Resolution {
  module: ModuleRecord
  /** The name of the module's own export; `*` for its namespace. */
  name: string
}

/**
 * A module of the graph: see "Abstract Module Records" and "Cyclic Module Records" in ECMA-262. Kinds of modules differ in their
 * `linkSelf` and `execute`.
 */
export abstract class ModuleRecord {
  status: Status = 'unlinked'
  error: unknown
  /** Modules by the index of their request. */
  dependencies: ModuleRecord[] = []
  /** The module's own exports. */
  readonly getters = new Map<string, Getter>()
  #namespace: object | undefined
  readonly url: string
  constructor(url: string) {
    this.url = url
  }

  abstract readonly isAsync: boolean
  abstract exportedNames(seen?: Set<ModuleRecord>): string[]
  /** Returns undefined if there is no such export, `ambiguous` if several `export *` have it. */
  abstract resolve(name: string, seen?: Map<ModuleRecord, Set<string>>): Resolution | 'ambiguous' | undefined
  /** Binds imports and makes the functions of the module. */
  abstract linkSelf(): void
  /** Runs the module; the promise of one with `await` settles when it has ended. */
  abstract execute(): Promise<void> | undefined

  get namespace(): object {
    return (this.#namespace ??= createNamespace(this))
  }

  /** Returns how an export of this module, its own or another's, is read. */
  getterOf({ module, name }: Resolution): Getter {
    if (name === '*') return () => module.namespace
    return () => {
      const getter = module.getters.get(name)
      if (!getter) throw new ReferenceError(`${name} is not defined`)
      return getter()
    }
  }

  /** Returns how an export is read; undefined if there is no such export, or several. */
  findGetter(name: string): Getter | undefined {
    const found = this.resolve(name)
    return found && found !== 'ambiguous' ? this.getterOf(found) : undefined
  }

  /** Links the module and those that it needs. @throws SyntaxError if one lacks an export that another imports */
  link(): void {
    if (this.status !== 'unlinked') return
    this.status = 'linking'
    try {
      for (const each of this.dependencies) each.link()
      this.linkSelf()
    } catch (error) {
      this.status = 'unlinked'
      throw error
    }
    this.status = 'linked'
  }
}
