import type { Node } from '../node.ts'

/** A handle of the loop: it keeps the loop alive while it is active and referenced, until it is closed. */
export function createHandleClass(node: Node) {
  const { owner_symbol: owner, handle_onclose: onClose } = node.binding('symbols') as Record<string, symbol>
  return class Handle {
    #isReferenced = true
    #isActive = false
    #isClosed = false
    readonly #id = node.asyncIds.next()
    getAsyncId(): number {
      return this.#id
    }
    getProviderType(): number {
      return 0
    }
    ref(): void {
      this.#change(() => (this.#isReferenced = true))
    }
    unref(): void {
      this.#change(() => (this.#isReferenced = false))
    }
    hasRef(): boolean {
      return this.#isReferenced && !this.#isClosed
    }
    /** Says whether something can still happen to the handle. */
    setActive(isActive: boolean): void {
      this.#change(() => (this.#isActive = isActive))
    }
    close(callback?: () => void): void {
      if (this.#isClosed) return
      this.#change(() => (this.#isClosed = true))
      node.active.handles.delete(this)
      this.onClosing()
      if (typeof callback === 'function') Object.assign(this, { [onClose!]: callback })
      node.loop.queueClose(() => (this as any)[onClose!]?.())
    }
    /** What a kind of handle does when it is closed. */
    onClosing(): void {}
    #keepsAlive(): boolean {
      return this.#isActive && this.#isReferenced && !this.#isClosed
    }
    #change(apply: () => void): void {
      const before = this.#keepsAlive()
      apply()
      const after = this.#keepsAlive()
      if (before !== after) node.loop.reference(after ? 1 : -1)
      const object = (this as any)[owner!] ?? this
      if (after) node.active.handles.add(object)
      else node.active.handles.delete(object)
    }
  }
}
