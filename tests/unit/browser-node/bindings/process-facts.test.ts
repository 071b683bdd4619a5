import { describe, it } from 'vitest'

import { config } from '../../../../.vitepress/browser-node/process/bindings/config.ts'
import { credentials } from '../../../../.vitepress/browser-node/process/bindings/credentials.ts'
import { permission } from '../../../../.vitepress/browser-node/process/bindings/permission.ts'
import { besideOwn } from '../../../helpers/own-binding/own-binding.ts'

describe('the permission model, which is off,', () => {
  const compare = besideOwn('permission', permission)
  const scopes = [
    'fs',
    'fs.read',
    'fs.write',
    'child',
    'worker',
    'wasi',
    'addon',
    'inspector',
    'net',
    'ffi',
    'none',
    '',
  ]
  it.each(scopes)('answers for %s as Node.js does', (scope) => compare({ name: 'has', args: [scope] }))
})

describe('the environment', () => {
  const env = { PATH: process.env['PATH']! }
  const compare = besideOwn('credentials', credentials, {
    node: { start: { argv: [], execArgv: [], env, cwd: '/', pid: 1, ppid: 0 } },
  })
  it.each(['PATH', 'NO_SUCH_VARIABLE'])('has %s if Node.js has it', (name) =>
    compare({ name: 'safeGetenv', args: [name] }),
  )
})

describe('the build', () => {
  const compare = besideOwn('config', config)
  it.each(['hasIntl', 'hasInspector', 'bits', 'hasOpenSSL'])('has the setting %s of Node.js', (name) =>
    compare({ name, how: 'read' }),
  )
})
