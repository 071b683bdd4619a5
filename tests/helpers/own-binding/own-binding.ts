import { afterAll, expect } from 'vitest'

import { type Library, takeLibrary } from '../../../.vitepress/browser-node/library/library.ts'
import { createAbsent } from '../../../.vitepress/browser-node/process/absent.ts'
import { createBindings } from '../../../.vitepress/browser-node/process/create-bindings.ts'
import type { Binding, BindingModel, Node } from '../../../.vitepress/browser-node/process/node.ts'
import { pinnedNode } from '../../../scripts/node/pinned.ts'
import { createOwnProcess } from './own-process.ts'
import { type Step, takeSteps } from './steps.ts'

const { executable } = pinnedNode(process.cwd())
let library: Library | undefined

/** Creates a binding from its model, with the constants of the pinned Node.js. */
export function createModel(name: string, model: BindingModel, node: Partial<Node> = {}): Binding {
  library ??= takeLibrary(executable)
  const uses = { absent: new Set<string>(), approximate: new Set<string>() }
  const shared = { library, ...node } as Node
  return createBindings({ [name]: model }, { library, makeAbsent: createAbsent(uses), uses })(name, shared)
}

/** Returns the function that takes steps in a model and in the binding of the pinned Node.js, and expects equal outcomes. */
export function besideOwn(
  name: string,
  model: BindingModel,
  node?: Partial<Node>,
): (...steps: Step[]) => Promise<void> {
  const binding = createModel(name, model, node)
  const own = createOwnProcess(executable)
  afterAll(() => own.end())
  return async (...steps) => expect(takeSteps(binding, steps)).toEqual(await own.takeSteps(name, steps))
}
