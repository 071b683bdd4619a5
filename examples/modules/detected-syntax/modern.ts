// @ts-expect-error: TypeScript takes this file for CommonJS
import { sep } from 'node:path'

console.log('modern.ts', typeof require, typeof sep)
