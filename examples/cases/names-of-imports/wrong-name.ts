// @ts-expect-error: path has no such export
import { joins } from 'path'

// never runs: the name is missing
console.log('this line does not run', joins)
