/**
 * @node 14-26
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

require('./plugin.theme')

const file: string = './plugin.theme'
await import(file).catch((error) => console.log(error.code))
