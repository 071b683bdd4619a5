import type { BindingModel } from '../node.ts'

/** Clocks and milestones. Histograms are absent so far. */
export const performance: BindingModel = {
  fidelity: 'modelled',
  create: (node, shape) => {
    const { constants } = shape as { constants: Record<string, number> }
    const milestones = shape['milestones'] as Float64Array
    const place = (name: string): number => constants[`NODE_PERFORMANCE_MILESTONE_${name}`] ?? 0
    milestones.fill(-1)
    milestones[place('TIME_ORIGIN_TIMESTAMP')] = (Date.now() - node.clock()) * 1000
    for (const name of ['TIME_ORIGIN', 'NODE_START', 'V8_START', 'ENVIRONMENT']) milestones[place(name)] = 0
    const observerCounts = shape['observerCounts'] as Uint32Array
    observerCounts.fill(0)
    return {
      milestones,
      observerCounts,
      now: () => node.clock(),
      setupObservers: () => undefined,
      markBootstrapComplete: () => (milestones[place('BOOTSTRAP_COMPLETE')] = node.clock() * 1e6),
      uvMetricsInfo: () => (shape['uvMetricsBuffer'] as Int32Array).set([node.loop.count(), node.loop.eventCount(), 0]),
      loopIdleTime: () => node.loop.idleTime(),
    }
  },
}
