import type { BindingModel } from '../node.ts'

/** Ids of asynchronous resources, on a stack that the library shares. */
export const asyncWrap: BindingModel = {
  fidelity: 'modelled',
  create: (node, shape) => {
    const {
      async_hook_fields: fields,
      async_id_fields: ids,
      constants,
    } = shape as { async_hook_fields: Uint32Array; async_id_fields: Float64Array; constants: Record<string, number> }
    const resources: unknown[] = []
    let stack = shape['async_ids_stack'] as Float64Array
    const {
      kStackLength = 0,
      kExecutionAsyncId = 0,
      kTriggerAsyncId = 0,
      kDestroy = 0,
      kAsyncIdCounter = 0,
    } = constants
    // As a fresh process has them, not the one that the shape was taken from.
    fields.fill(0)
    fields[constants['kCheck'] ?? 0] = 1
    ids[kAsyncIdCounter] = 1
    ids.fill(0, 0, kAsyncIdCounter)
    let destroyed: number[] = []
    let hooks: { destroy?: (id: number) => void } = {}
    const grow = (binding: Record<string, unknown>): void => {
      const larger = new Float64Array(stack.length * 3)
      larger.set(stack)
      binding['async_ids_stack'] = stack = larger
    }
    return {
      async_hook_fields: fields,
      async_id_fields: ids,
      async_ids_stack: stack,
      execution_async_resources: resources,
      setupHooks: (value: typeof hooks) => (hooks = value),
      setCallbackTrampoline: () => undefined,
      pushAsyncContext(this: Record<string, unknown>, id: number, trigger: number) {
        const depth = fields[kStackLength] ?? 0
        const binding = node.binding('async_wrap') as Record<string, unknown>
        if (depth * 2 >= stack.length) grow(binding)
        stack[depth * 2] = ids[kExecutionAsyncId] ?? 0
        stack[depth * 2 + 1] = ids[kTriggerAsyncId] ?? 0
        fields[kStackLength] = depth + 1
        ids[kExecutionAsyncId] = id
        ids[kTriggerAsyncId] = trigger
      },
      popAsyncContext: () => {
        const depth = (fields[kStackLength] ?? 0) - 1
        if (depth < 0) return false
        ids[kExecutionAsyncId] = stack[depth * 2] ?? 0
        ids[kTriggerAsyncId] = stack[depth * 2 + 1] ?? 0
        resources.length = Math.min(resources.length, depth)
        fields[kStackLength] = depth
        return depth > 0
      },
      clearAsyncIdStack: () => {
        resources.length = 0
        fields[kStackLength] = 0
        ids[kExecutionAsyncId] = 0
        ids[kTriggerAsyncId] = 0
      },
      executionAsyncResource: (index: number) => resources[index],
      queueDestroyAsyncId: (id: number) => {
        if ((fields[kDestroy] ?? 0) === 0) return
        if (destroyed.length === 0) node.browser.setTimeout(() => node.loop.queueEvent(tell), 0)
        destroyed.push(id)
      },
      // Only the engine knows when an object is collected.
      registerDestroyHook: () => node.noteApproximate('async_wrap.registerDestroyHook'),
    }
    function tell(): void {
      const told = destroyed
      destroyed = []
      for (const id of told) hooks.destroy?.(id)
    }
  },
}
