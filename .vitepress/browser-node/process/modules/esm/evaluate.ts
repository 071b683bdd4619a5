import type { ModuleRecord } from './module-record.ts'

/** The state of one evaluation. */
interface Walk {
  /** Modules that wait for others of a cycle. */
  stack: ModuleRecord[]
  indices: Map<ModuleRecord, { index: number; ancestor: number }>
}

/** What an evaluation leaves with each module: see "Cyclic Module Records" in ECMA-262. */
interface Progress {
  cycleRoot: ModuleRecord
  /** Dependencies that have not ended. */
  pending: number
  parents: ModuleRecord[]
  /** Its place among the modules that wait. */
  order: number
  isWaiting: boolean
  capability?: PromiseWithResolvers<void>
}

const progressOf = new WeakMap<ModuleRecord, Progress>()
let asyncModules = 0
const progress = (module: ModuleRecord): Progress => {
  const known = progressOf.get(module)
  if (known) return known
  const created: Progress = { cycleRoot: module, pending: 0, parents: [], order: 0, isWaiting: false }
  progressOf.set(module, created)
  return created
}
const isOver = ({ status }: ModuleRecord): boolean => ['evaluating-async', 'evaluated', 'errored'].includes(status)

/** Evaluates a linked module and what it needs. The promise is the same at each call. */
export function evaluate(module: ModuleRecord): Promise<void> {
  const root = isOver(module) ? progress(module).cycleRoot : module
  const own = progress(root)
  if (own.capability) return own.capability.promise
  const capability = (own.capability = Promise.withResolvers<void>())
  const walk: Walk = { stack: [], indices: new Map() }
  try {
    evaluateFrom(root, walk)
    if (root.status === 'evaluated') capability.resolve()
  } catch (error) {
    for (const each of walk.stack) Object.assign(each, { status: 'errored', error })
    Object.assign(root, { status: 'errored', error })
    capability.reject(error)
  }
  return capability.promise
}

function evaluateFrom(module: ModuleRecord, walk: Walk): void {
  if (module.status === 'errored') throw module.error
  if (isOver(module) || module.status === 'evaluating') return
  module.status = 'evaluating'
  const own = progress(module)
  const index = walk.indices.size
  const place = { index, ancestor: index }
  walk.indices.set(module, place)
  walk.stack.push(module)
  for (const required of module.dependencies) {
    evaluateFrom(required, walk)
    const isInCycle = required.status === 'evaluating'
    if (isInCycle) place.ancestor = Math.min(place.ancestor, walk.indices.get(required)?.ancestor ?? place.ancestor)
    const root = isInCycle ? required : progress(required).cycleRoot
    if (root.status === 'errored') throw root.error
    if (progress(root).isWaiting && root.status !== 'evaluated') {
      own.pending += 1
      progress(root).parents.push(module)
    }
  }
  if (own.pending > 0 || module.isAsync) {
    own.isWaiting = true
    own.order = asyncModules += 1
    if (own.pending === 0) executeAsync(module)
  } else {
    module.execute()
  }
  if (place.ancestor !== place.index) return
  for (let each; each !== module;) {
    each = walk.stack.pop() as ModuleRecord
    each.status = progress(each).isWaiting ? 'evaluating-async' : 'evaluated'
    progress(each).cycleRoot = module
  }
}

function executeAsync(module: ModuleRecord): void {
  module.execute()?.then(
    () => fulfil(module),
    (error: unknown) => reject(module, error),
  )
}

function fulfil(module: ModuleRecord): void {
  if (module.status === 'errored') return
  end(module)
  for (const each of ready(module).toSorted((a, b) => progress(a).order - progress(b).order)) {
    if (each.status === 'errored') continue
    if (each.isAsync) {
      executeAsync(each)
      continue
    }
    try {
      each.execute()
      end(each)
    } catch (error) {
      reject(each, error)
    }
  }
}

function end(module: ModuleRecord): void {
  module.status = 'evaluated'
  progress(module).isWaiting = false
  progress(module).capability?.resolve()
}

/** Returns the modules that waited for this one alone, and those that waited for them if they run at once. */
function ready(module: ModuleRecord, found: ModuleRecord[] = []): ModuleRecord[] {
  for (const parent of progress(module).parents) {
    if (found.includes(parent) || progress(parent).cycleRoot.status === 'errored') continue
    const own = progress(parent)
    own.pending -= 1
    if (own.pending > 0) continue
    found.push(parent)
    if (!parent.isAsync) ready(parent, found)
  }
  return found
}

function reject(module: ModuleRecord, error: unknown): void {
  if (isOver(module) && module.status !== 'evaluating-async') return
  Object.assign(module, { status: 'errored', error })
  for (const parent of progress(module).parents) reject(parent, error)
  progress(module).capability?.reject(error)
}
