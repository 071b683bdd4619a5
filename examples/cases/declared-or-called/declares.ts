// never runs: an import declaration fails
console.log('declares.ts runs')
// @ts-expect-error: there is no such file
import './no-such-file.mjs'
