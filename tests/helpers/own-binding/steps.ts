/** One use of a binding; or, with `keep`, a value that later steps refer to. */
export interface Step {
  /** Name of a function, of a class, or of a method of an earlier value. */
  name: string
  /** Index of the step whose value has the method; by default the function is the binding's own. */
  on?: number
  how?: 'call' | 'construct' | 'read' | 'keep'
  /** Values that can be cloned; `REFERENCE` and `CALLBACK` stand for others. */
  args?: unknown[]
}

/** What became of it. */
export interface Outcome {
  value?: unknown
  error?: { name: string; code: unknown; message: string }
  /** The arguments, which functions may change. */
  args: unknown[]
  /** The arguments of each call of a callback. */
  calls: unknown[][]
}

type Owner = Record<string, (new (...args: unknown[]) => unknown) & ((...args: unknown[]) => unknown)>

const HANDLE = 'handle: '

/** Stands for the value of an earlier step. */
export const reference = (step: number): unknown => ({ [REFERENCE]: step })
/** Stands for a function, whose calls are part of the outcome. */
export const callback = (): unknown => ({ [CALLBACK]: true })
const REFERENCE = '<value of step>'
const CALLBACK = '<callback>'

/** Takes steps one after the other; what they return, throw and change is the outcome. */
export function takeSteps(binding: object, steps: Step[]): Outcome[] {
  const values: unknown[] = []
  return steps.map(({ name, on, how = 'call', args = [] }) => {
    const calls: unknown[][] = []
    const given = args.map((arg) => resolve(arg, values, calls))
    const outcome: Outcome = { args: [], calls }
    try {
      const owner = (on === undefined ? binding : values[on]) as Owner
      if (how === 'keep') values.push(given[0])
      else if (how === 'read') values.push(owner[name])
      else if (how === 'construct') values.push(new owner[name]!(...given))
      else values.push(owner[name]!(...given))
      outcome.value = copyOf(values.at(-1))
    } catch (error) {
      const { name: kind, code, message } = error as Error & { code?: unknown }
      outcome.error = { name: kind, code, message }
      values.push(undefined)
    }
    outcome.args = given.map(copyOf)
    return outcome
  })
}

function resolve(arg: unknown, values: unknown[], calls: unknown[][]): unknown {
  if (Array.isArray(arg)) return arg.map((each) => resolve(each, values, calls))
  if (typeof arg !== 'object' || arg === null) return arg
  if (REFERENCE in arg) return values[arg[REFERENCE] as number]
  if (CALLBACK in arg) return (...given: unknown[]) => void calls.push(given.map(copyOf))
  // A clone would keep the place in its memory, and in memory at an odd place Node.js searches UTF-16 for ever.
  if (arg instanceof Uint8Array) return Uint8Array.from(arg)
  return structuredClone(arg)
}

/** Copies data; names the class of what is none. */
function copyOf(value: unknown): unknown {
  if (typeof value === 'function') return 'function'
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof SharedArrayBuffer)
    return bytes(value)
  const name: string | undefined = Object.getPrototypeOf(value)?.constructor?.name
  if (name !== undefined && name !== 'Object') return HANDLE + name
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)]))
}

function bytes(value: ArrayBufferView | ArrayBufferLike): unknown {
  // No view can be made of what is detached.
  if (value.byteLength === 0) return { kind: value.constructor.name, bytes: [] }
  const view = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value)
  return { kind: value.constructor.name, bytes: [...view] }
}
