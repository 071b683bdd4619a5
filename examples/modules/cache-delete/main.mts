/**
 * @node 14-26 20.19.0 22.12.0
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

require('./side.cts')
delete require.cache[require.resolve('./side.cts')]
require('./side.cts')

await import('./side.mts')
delete require.cache[require.resolve('./side.mts')]
await import('./side.mts')
