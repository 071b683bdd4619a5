import type { Declarations, Imported } from './declarations.ts'
import { ModuleRecord, type Getter, type Resolution } from './module-record.ts'

/** At an `await`, its offset in the source and the value that it waits for. */
type Awaited = [offset: number, value: unknown]

/** Calls the generator function of a compiled module. */
export type Start = (
  imports: object,
  register: (getters: Record<string, Getter>) => void,
) => Generator<Awaited | undefined, void>

/** A module with source text. */
export class SourceRecord extends ModuleRecord {
  #steps: Generator<Awaited | undefined, void> | undefined
  /** The offset in the source of the `await` at which it is; undefined while it runs, and when it has ended. */
  awaiting: number | undefined
  readonly isAsync: boolean
  readonly declarations: Declarations
  readonly #start: Start
  constructor(url: string, declarations: Declarations & { hasTopLevelAwait: boolean }, start: Start) {
    super(url)
    this.declarations = declarations
    this.isAsync = declarations.hasTopLevelAwait
    this.#start = start
  }

  override exportedNames(seen = new Set<ModuleRecord>()): string[] {
    if (seen.has(this)) return []
    seen.add(this)
    const { locals, indirect, stars } = this.declarations
    const own = [...locals.map(({ exported }) => exported), ...indirect.keys()]
    const others = stars.flatMap((index) =>
      this.#dependency(index)
        .exportedNames(seen)
        .filter((name) => name !== 'default'),
    )
    return [...new Set([...own, ...others])]
  }

  override resolve(name: string, seen = new Map<ModuleRecord, Set<string>>()): Resolution | 'ambiguous' | undefined {
    const names = seen.get(this) ?? new Set()
    if (names.has(name)) return undefined
    seen.set(this, names.add(name))
    const { locals, indirect, stars } = this.declarations
    if (locals.some(({ exported }) => exported === name)) return { module: this, name }
    const other = indirect.get(name)
    if (other) return this.#find(other, seen)
    if (name === 'default') return undefined
    let found: Resolution | undefined
    for (const index of stars) {
      const candidate = this.#dependency(index).resolve(name, seen)
      if (candidate === 'ambiguous') return candidate
      if (candidate && found && (candidate.module !== found.module || candidate.name !== found.name)) return 'ambiguous'
      found ??= candidate
    }
    return found
  }

  override linkSelf(): void {
    const { imports, indirect } = this.declarations
    for (const imported of indirect.values()) this.#require(imported)
    const bound = {}
    for (const [local, imported] of imports) {
      const getter = this.getterOf(this.#require(imported))
      Object.defineProperty(bound, local, { get: () => readAs(local, getter), set: refuseAssignment })
    }
    this.#steps = this.#start(bound, (getters) => {
      for (const [name, getter] of Object.entries(getters)) this.getters.set(name, getter)
    })
    this.#steps.next()
  }

  override execute(): Promise<void> | undefined {
    const steps = this.#steps
    if (!steps) return undefined
    if (!this.isAsync) return void steps.next()
    return new Promise((resolve, reject) => {
      const advance = (step: () => IteratorResult<Awaited | undefined, void>): void => {
        this.awaiting = undefined
        try {
          const { done, value } = step()
          if (done || !value) return resolve()
          const [offset, awaited] = value
          this.awaiting = offset
          Promise.resolve(awaited).then(
            (result) => advance(() => steps.next(result as never)),
            (error) => advance(() => steps.throw(error)),
          )
        } catch (error) {
          reject(error)
        }
      }
      advance(() => steps.next())
    })
  }

  #dependency(index: number): ModuleRecord {
    return this.dependencies[index] as ModuleRecord
  }

  #find({ request, name }: Imported, seen?: Map<ModuleRecord, Set<string>>): Resolution | 'ambiguous' | undefined {
    const module = this.#dependency(request)
    return name === '*' ? { module, name } : module.resolve(name, seen)
  }

  /** @throws SyntaxError as the engine has it */
  #require(imported: Imported): Resolution {
    const found = this.#find(imported)
    const { specifier } = this.declarations.requests[imported.request] ?? { specifier: '' }
    if (found === undefined)
      throw new SyntaxError(`The requested module '${specifier}' does not provide an export named '${imported.name}'`)
    if (found === 'ambiguous')
      throw new SyntaxError(
        `The requested module '${specifier}' contains conflicting star exports for name '${imported.name}'`,
      )
    return found
  }
}

/** The engine names a variable that is not initialized as the importing module does. */
function readAs(local: string, getter: Getter): unknown {
  try {
    return getter()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new ReferenceError(`Cannot access '${local}' before initialization`)
  }
}

function refuseAssignment(): never {
  throw new TypeError('Assignment to constant variable.')
}
