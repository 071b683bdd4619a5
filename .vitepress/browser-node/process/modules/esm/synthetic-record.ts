import { ModuleRecord, type Resolution } from './module-record.ts'

/** A module whose exports a function sets, such as a module of the library or of CommonJS. */
export class SyntheticRecord extends ModuleRecord {
  override readonly isAsync = false
  readonly #values = new Map<string, unknown>()
  readonly #names: readonly string[]
  readonly #evaluate: () => void
  constructor(url: string, names: readonly string[], evaluate: () => void) {
    super(url)
    this.#names = names
    this.#evaluate = evaluate
    for (const name of names) this.getters.set(name, () => this.#values.get(name))
  }
  override exportedNames(): string[] {
    return [...this.#names]
  }
  override resolve(name: string): Resolution | undefined {
    return this.#names.includes(name) ? { module: this, name } : undefined
  }
  override linkSelf(): void {}
  override execute(): undefined {
    this.#evaluate()
  }
  setExport(name: string, value: unknown): void {
    this.#values.set(name, value)
  }
}
