import * as fc from 'fast-check'
import { afterAll, expect } from 'vitest'

import { type Library, takeLibrary } from '../../../.vitepress/browser-node/library/library.ts'
import { createAbsent } from '../../../.vitepress/browser-node/process/absent.ts'
import { createBindings } from '../../../.vitepress/browser-node/process/create-bindings.ts'
import type { Binding, BindingModel, Node } from '../../../.vitepress/browser-node/process/node.ts'
import { pinnedNode } from '../../../scripts/node/pinned.ts'
import { createOwnProcess } from './own-process.ts'
import { type Outcome, type Step, takeSteps } from './steps.ts'

// Some arguments make the pinned Node.js itself hang: the same ones are tried each time. Change the seed to try others.
fc.configureGlobal({ seed: 26 })

const { executable } = pinnedNode(process.cwd())
let library: Library | undefined

/** Creates a binding from its model, with the constants of the pinned Node.js. */
export function createModel(name: string, model: BindingModel, node: Partial<Node> = {}): Binding {
  library ??= takeLibrary(executable)
  const uses = { absent: new Set<string>(), approximate: new Set<string>() }
  const shared = { library, ...node } as Node
  return createBindings({ [name]: model }, { library, makeAbsent: createAbsent(uses), uses })(name, shared)
}

/** Returns what a value means to the library, where several values mean the same. */
export type Meaning = (value: unknown, step: Step) => unknown

/**
 * Returns the function that takes steps in a model and in the binding of the pinned Node.js, and expects equal outcomes.
 * @param meaning by default, a value means itself
 */
export function besideOwn(
  name: string,
  model: BindingModel,
  { node, meaning = (value) => value }: { node?: Partial<Node>; meaning?: Meaning } = {},
): (...steps: Step[]) => Promise<void> {
  const binding = createModel(name, model, node)
  const own = createOwnProcess(executable)
  afterAll(() => own.end())
  return async (...steps) => {
    const mean = (outcomes: Outcome[]): Outcome[] =>
      outcomes.map((outcome, index) => ({ ...outcome, value: meaning(outcome.value, steps[index]!) }))
    expect(mean(takeSteps(binding, steps))).toEqual(mean(await own.takeSteps(name, steps)))
  }
}
