// never runs: the name does not exist
// @ts-expect-error: there is no such export
import { total } from 'fs'

console.log('this line does not run', total)
