import { SystemFailure, type SystemErrors } from '../../files/system-error.ts'
import type { Node } from '../../node.ts'
import { decodeText } from '../../native.ts'

/** The library sets `oncomplete`. */
export class FSReqCallback {
  declare oncomplete: (error: unknown, result?: unknown) => void
  readonly isBigInt: boolean
  constructor(isBigInt = false) {
    this.isBigInt = isBigInt
  }
}

/** A system call: where paths stand among its arguments, for messages, and what it does. */
export interface Call {
  syscall: string
  /** The number of arguments before the request. */
  arity: number
  /** The indices of its path and its second path. */
  paths: readonly number[]
  run: (...args: any[]) => unknown
}

/** Makes functions of the binding from system calls: synchronous ones, with a callback, or with a promise, as the caller asks. */
export function createRequests(node: Node, errors: SystemErrors, usePromises: symbol) {
  const attempt = (
    { syscall, paths, run }: Call,
    args: unknown[],
    request?: unknown,
  ): { value?: unknown; error?: unknown } => {
    try {
      return { value: run(...args, request) }
    } catch (error) {
      if (!(error instanceof SystemFailure)) throw error
      const [path, dest] = paths.map((index) => pathOf(args[index]))
      return { error: errors.create(error.code, syscall, path, dest) }
    }
  }
  const submit = (
    call: Call,
    args: unknown[],
    request: unknown,
    done: (error: unknown, value?: unknown) => void,
  ): void => {
    let result: ReturnType<typeof attempt> = {}
    node.pool.submit(
      () => (result = attempt(call, args, request)),
      () => done(result.error ?? null, result.value),
    )
  }
  return {
    submit,
    define:
      (call: Call) =>
      (...args: unknown[]) => {
        const request = args[call.arity]
        const own = args.slice(0, call.arity)
        if (request === usePromises)
          return new Promise((resolve, reject) =>
            submit(call, own, undefined, (error, value) => (error === null ? resolve(value) : reject(error))),
          )
        if (request instanceof FSReqCallback) {
          return submit(call, own, request, (error, value) =>
            value === undefined ? request.oncomplete(error) : request.oncomplete(error, value),
          )
        }
        node.pool.progress()
        const { value, error } = attempt(call, own)
        if (error === undefined) return value
        throw error
      },
  }
}

export type Requests = ReturnType<typeof createRequests>

/** Paths are strings, or bytes. */
export function pathOf(path: unknown): string {
  return typeof path === 'string' ? path : decodeText(path as Uint8Array)
}
