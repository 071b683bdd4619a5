import path from 'node:path'

import { expect, it } from 'vitest'

import { runNode } from '../helpers/command.ts'
import { ROOT } from '../helpers/project.ts'

it('takes no arguments', async () => {
  const { code, stderr } = await runNode([path.join(ROOT, 'scripts/offline.ts'), 'pdf'], ROOT)
  expect([code, stderr]).toEqual([
    2,
    'npm run offline takes no arguments: it builds every download.\nnpm run offline -- --help explains the options.\n',
  ])
})
