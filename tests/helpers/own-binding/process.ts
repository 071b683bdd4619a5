// Runs on the pinned Node.js with --expose-internals: takes the steps of each message, and answers with their outcomes.
import { createRequire } from 'node:module'

import { type Step, takeSteps } from './steps.ts'

const { internalBinding } = createRequire(import.meta.url)('internal/test/binding')

process.on('message', ({ binding, steps }: { binding: string; steps: Step[] }) => {
  process.send?.(takeSteps(internalBinding(binding), steps))
})
