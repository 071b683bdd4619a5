import { expect, it } from 'vitest'

import { runExample } from '../../../scripts/verify/run-example.ts'

it('an error in the runner makes one example invalid, and ends nothing else', async () => {
  const error = new RangeError('Maximum call stack size exceeded')
  const cache = {
    inputsOf() {
      throw error
    },
  }
  const example = { id: 'a/b', entry: 'examples/a/b.ts', recording: 'examples/a/b.recording.yaml' }
  expect(await runExample(Object(example), Object({ root: '/nowhere', cache, nodes: {} }))).toEqual({
    example,
    status: 'invalid',
    problem: {
      file: 'examples/a/b.ts',
      message: `the runner cannot judge this program: ${error.stack}.`,
      next: 'Its recording is unchanged. This is a bug of the runner: please report it.',
    },
  })
})
