import { sep } from 'node:path'

console.log('modern.js', typeof require, typeof sep)
